using System.Net;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Sends requests and follows redirects.</summary>
internal sealed class HttpSender : IDisposable
{
    private readonly PlayerOptions options;
    private readonly Relocation relocation;
    private readonly HttpMessageHandler? own;
    private readonly HttpClient client;

    public HttpSender(PlayerOptions options, Relocation relocation)
    {
        this.options = options;
        this.relocation = relocation;
        own = options.Handler is null
            ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }
            : null;
        client = new HttpClient(options.Handler ?? own!, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public CookieJar Cookies { get; } = new();

    /// <summary>Sends a request; answers with the one that was sent last and what came back.</summary>
    public async Task<(SentRequest Request, ReceivedResponse Response)> SendAsync(SentRequest request, Behaviour behaviour, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.Time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        for (var hops = 0; ; hops++)
        {
            var sent = behaviour.Cookies ? Redirects.WithCookies(request, Cookies.HeaderFor(request.Url)) : request;
            var response = await SendOnceAsync(sent, ending.Token, cancel);
            if (behaviour.Cookies)
                Cookies.Keep(sent.Url, response.Headers);
            if (!behaviour.FollowRedirects || Redirects.Location(response) is not { } location)
                return (sent, response);
            if (hops == behaviour.MaxRedirects)
                throw new SendException($"expected an answer, got more than {hops} redirects, the last from {sent.Url} to {location}") { Request = sent };

            request = relocation.Follow(request, response, location) ?? Redirects.Follow(request, response.Status, location, behaviour);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        own?.Dispose();
    }

    private async Task<ReceivedResponse> SendOnceAsync(SentRequest request, CancellationToken ending, CancellationToken cancel)
    {
        try
        {
            var began = options.Time.GetTimestamp();
            using var message = WireMessage.Of(request, asWritten: options.Handler is null);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ending);
            var body = await WireMessage.ReadBodyAsync(response, options.MaxResponseBytes, ending);
            return WireMessage.Received(response, body, options.Time.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new SendException($"{request.Method} {request.Url}: no answer within {options.RequestTimeout.TotalSeconds:0.###} s") { Request = request };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SendException($"{request.Method} {request.Url}: {(e.InnerException ?? e).Message}", e) { Request = request };
        }
        catch (SendException e)
        {
            throw new SendException($"{request.Method} {request.Url}: {e.Message}", e) { Request = request };
        }
    }
}
