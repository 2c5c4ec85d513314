using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Successful calls are answered plausibly, as they were without the defect, and never reach the target.</summary>
internal sealed class EffectLost(OperationFilter filter, Baseline baseline, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!filter.Fits(request) || baseline.Answer(filter.Operation, _calls++) is not { Status: < 300 } answer)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.ToMessage(request);
    }
}

/// <summary>The target carries every call out twice; the second answer is given.</summary>
internal sealed class CarriedOutTwice(OperationFilter filter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!filter.Fits(request))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        using (var twin = await CopyAsync(request, cancellationToken).ConfigureAwait(false))
        using (await base.SendAsync(twin, cancellationToken).ConfigureAwait(false))
        {
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version };
        foreach (var (name, values) in request.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(name, values);
        if (request.Content is not { } content)
            return copy;
        copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
        foreach (var (name, values) in content.Headers.NonValidated)
            copy.Content.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}

/// <summary>What was answered first to a URL is answered ever after.</summary>
internal sealed class StaleAnswer(OperationFilter filter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly Dictionary<Uri, ReceivedResponse> _first = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!filter.Fits(request))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (_first.TryGetValue(request.RequestUri!, out var known))
            return known.ToMessage(request);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await ResponseCopy.OfAsync(response, cancellationToken).ConfigureAwait(false);
        if (answer.Status == 200)
            _first[request.RequestUri!] = answer;
        return response;
    }
}
