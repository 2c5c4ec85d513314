using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>Stands between player and target and keeps every exchange, redirects included.</summary>
internal sealed class RecordingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly List<Exchange> _exchanges = [];

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        _exchanges.Add(new Exchange(request.Method.Method, request.RequestUri!, await ResponseCopy.OfAsync(response, cancellationToken).ConfigureAwait(false)));
        return response;
    }
}

/// <summary>A request and what it was answered.</summary>
internal sealed record Exchange(string Method, Uri Url, ReceivedResponse Response);
