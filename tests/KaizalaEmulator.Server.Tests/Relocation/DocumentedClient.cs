using System.Net.Http.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Relocation;

/// <summary>
/// A client that does as the documentation says: it reads <c>Location</c>, keeps it as its endpoint URL, and repeats the
/// call, body included.
/// </summary>
internal sealed class DocumentedClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _accessToken;
    private int _redirects;

    public DocumentedClient(KaizalaServer kaizala)
    {
        _http = kaizala.CreateAnonymousClient();
        _accessToken = kaizala.AccessToken;
        EndpointUrl = kaizala.EndpointUrl;
    }

    public Uri EndpointUrl { get; private set; }

    public int Redirects => _redirects;

    public async Task<HttpResponseMessage> PostAsync(string path, object body)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(EndpointUrl, path));
            request.Headers.Add("accessToken", _accessToken);
            request.Content = JsonContent.Create(body);
            var answer = await _http.SendAsync(request);
            if ((int)answer.StatusCode != 308)
                return answer;
            EndpointUrl = answer.Headers.Location!;
            Interlocked.Increment(ref _redirects);
            answer.Dispose();
        }
    }

    public void Dispose() => _http.Dispose();
}
