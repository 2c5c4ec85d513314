using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// The way from this process to receivers: connections are shared and reused, redirects are not followed, no proxy and no
/// cookie comes in between. A receiver can also be a handler in this process, under a host name of its own.
/// </summary>
public sealed class CallbackNetwork : IDisposable
{
    /// <summary>How much of an answer is read, in bytes: what is longer costs the connection, not memory.</summary>
    private const int BodyLimit = 8 * 1024;

    private readonly ConcurrentDictionary<string, HttpMessageInvoker> _inProcess = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _keepsConnections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HttpMessageInvoker> _kept;
    private readonly Lazy<HttpMessageInvoker> _single;

    public CallbackNetwork(CallbackOptions options)
    {
        Options = options;
        // Most worlds never call anybody back: what that takes is made when it is first needed.
        _kept = new(() => CreateInvoker(TimeSpan.FromMinutes(2))); // a name may move to another address
        _single = new(() => CreateInvoker(TimeSpan.Zero));
    }

    public CallbackOptions Options { get; }

    /// <summary>Answers calls to a host by a handler of this process.</summary>
    /// <param name="host">The host name, without a port.</param>
    public void Route(string host, HttpMessageHandler handler) =>
        _inProcess[host] = new HttpMessageInvoker(handler, disposeHandler: false);

    public void Unroute(string host) => _inProcess.TryRemove(host, out _);

    public void Dispose()
    {
        foreach (var invoker in new[] { _kept, _single }.Where(invoker => invoker.IsValueCreated))
            invoker.Value.Dispose();
    }

    /// <summary>Sends a request; the answer's body has not been read yet.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
        !_inProcess.IsEmpty && _inProcess.TryGetValue(request.RequestUri!.Host, out var routed)
            ? routed.SendAsync(request, cancel)
            : SendBySocketAsync(request, cancel);

    /// <summary>The beginning of an answer's body as text. Read to its end, it leaves the connection for the next call.</summary>
    internal static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BodyLimit);
        try
        {
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, BodyLimit), BodyLimit, throwOnEndOfStream: false, cancel)
                .ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<HttpResponseMessage> SendBySocketAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        // A receiver of HTTP/1.0 hangs up after each answer without a word: sent down that connection, the next event
        // would be lost to it. So a connection is kept only to those who have answered by HTTP/1.1.
        var authority = request.RequestUri!.Authority;
        if (_keepsConnections.ContainsKey(authority))
            return await _kept.Value.SendAsync(request, cancel).ConfigureAwait(false);
        request.Headers.ConnectionClose = true;
        var response = await _single.Value.SendAsync(request, cancel).ConfigureAwait(false);
        if (response.Version >= HttpVersion.Version11)
            _keepsConnections.TryAdd(authority, true);
        return response;
    }

    private HttpMessageInvoker CreateInvoker(TimeSpan lifetime)
    {
        var guard = new CallbackGuard(Options.AllowedHosts);
        return new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = lifetime,
            MaxResponseDrainSize = BodyLimit,
            ConnectCallback = (context, cancel) => guard.ConnectAsync(context.DnsEndPoint, cancel),
        });
    }
}
