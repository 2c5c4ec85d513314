using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>
/// Follows a 308 of the Kaizala API: <c>Location</c> is the base URL of the user's new endpoint, not the URL of the request. The request goes
/// there with the same path, method, body and token, and <c>endpoint-url</c> is set for those that follow.
/// </summary>
internal sealed class Relocation(VariableStack variables)
{
    /// <summary>The request at the new endpoint; null for an answer that is no relocation.</summary>
    public SentRequest? Follow(SentRequest request, ReceivedResponse response, string location)
    {
        if (response.Status != 308 || !Uri.TryCreate(location, UriKind.Absolute, out var endpoint) || !IsBaseUrl(endpoint, request.Url))
            return null;

        var path = PathBelowEndpoint(request.Url);
        Update(location);
        return request with
        {
            Url = UrlBuilder.Build(new Collections.UrlTemplate(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + path), encode: false),
            Headers = [.. request.Headers.Where(header => !header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>A base URL has no path, or one that ends with a slash; the request's own path at another host is an ordinary redirect.</summary>
    private static bool IsBaseUrl(Uri location, Uri request) =>
        location.Scheme is "http" or "https" && location.Query.Length == 0 && location.AbsolutePath.EndsWith('/')
        && (location.AbsolutePath == "/" || location.AbsolutePath != request.AbsolutePath);

    private string PathBelowEndpoint(Uri url)
    {
        var whole = url.PathAndQuery;
        return variables.TryGet(BaseUrls.Endpoint, out var old) && Uri.TryCreate(old as string, UriKind.Absolute, out var root)
            && root.Authority == url.Authority && root.AbsolutePath.TrimEnd('/') is { Length: > 0 } prefix && whole.StartsWith(prefix + "/", StringComparison.Ordinal)
            ? whole[prefix.Length..]
            : whole;
    }

    private void Update(string location)
    {
        foreach (var scope in variables.NarrowestFirst)
        {
            if (!scope.Has(BaseUrls.Endpoint))
                continue;

            scope.Set(BaseUrls.Endpoint, location);
            return;
        }
    }
}
