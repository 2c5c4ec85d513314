namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Follows redirects as Newman does.</summary>
internal static class Redirects
{
    /// <summary>Where an answer sends on to; null for one that does not.</summary>
    public static string? Location(ReceivedResponse response) =>
        response.Status is 301 or 302 or 303 or 307 or 308 ? response.Headers.FirstOrDefault(header => Is(header, "Location")).Value : null;

    public static SentRequest Follow(SentRequest request, int status, string location, Behaviour behaviour)
    {
        if (!Uri.TryCreate(request.Url, location, out var url) || url.Scheme is not ("http" or "https"))
            throw new SendException($"{request.Method} {request.Url}: expected a Location of http or https, got \"{location}\"") { Request = request };

        var headers = request.Headers.Where(header => !Is(header, "Host") && !Is(header, "Referer"));
        if (url.Host != request.Url.Host && !behaviour.KeepAuthorization)
            headers = headers.Where(header => !Is(header, "Authorization"));

        var referer = KeyValuePair.Create("Referer", request.Url.OriginalString);
        if (status is 307 or 308 || behaviour.KeepMethod)
            return request with { Url = url, Headers = [.. headers, referer] };

        headers = headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
        return new SentRequest(request.Method == "HEAD" ? "HEAD" : "GET", url, [.. headers, referer], []);
    }

    /// <summary>Adds the jar's cookies to those that the request states.</summary>
    public static SentRequest WithCookies(SentRequest request, string cookies)
    {
        if (cookies.Length == 0)
            return request;

        var own = request.Headers.Where(header => Is(header, "Cookie")).Select(header => header.Value);
        var all = KeyValuePair.Create("Cookie", string.Join("; ", own.Append(cookies)));
        return request with { Headers = [.. request.Headers.Where(header => !Is(header, "Cookie")), all] };
    }

    private static bool Is(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
