using System.Net;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Testing;

/// <summary>
/// A webhook receiver inside the test process: a handler under a URL of its own. It echoes validation tokens by itself;
/// events go to the handler. Disposing it makes the URL unknown.
/// </summary>
public sealed class KaizalaReceiver : IDisposable
{
    private readonly CallbackNetwork _network;

    internal KaizalaReceiver(CallbackNetwork network, string host, Func<HttpRequestMessage, Task<HttpResponseMessage>> handle)
    {
        _network = network;
        Url = new Uri($"http://{host}/");
        network.Route(host, new Handler(handle));
    }

    /// <summary>The callback URL to subscribe.</summary>
    public Uri Url { get; }

    /// <inheritdoc/>
    public void Dispose() => _network.Unroute(Url.Host);

    private sealed class Handler(Func<HttpRequestMessage, Task<HttpResponseMessage>> handle) : HttpMessageHandler
    {
        private const string Parameter = "validationToken=";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = request.RequestUri!.Query;
            var at = query.LastIndexOf(Parameter, StringComparison.Ordinal);
            return request.Method == HttpMethod.Get && at >= 0
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(query[(at + Parameter.Length)..]) })
                : handle(request).WaitAsync(cancellationToken);
        }
    }
}
