using System.Net;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Where a sign-in may send the browser back to, and how the code gets there.</summary>
public static class RedirectUrls
{
    /// <summary>
    /// Whether a connector's registered URLs allow this one: by the very same text; or, where <c>http://localhost</c> or
    /// another bare loopback host is registered, by any loopback URL, since tools on a developer's machine listen where
    /// they find a port (as RFC 8252, section 7.3 asks for).
    /// </summary>
    public static bool Allow(IReadOnlyList<string> registered, string wanted) =>
        IsPlain(wanted) && registered.Any(url => url == wanted || (IsBareLoopback(url) && LoopbackUri(wanted) is not null));

    /// <summary>The URL with code and state among its parameters; its own query and fragment stay.</summary>
    public static string Carrying(string url, string code, string? state)
    {
        var hash = url.IndexOf('#');
        var (front, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var joint = !front.Contains('?') ? "?" : front[^1] is '?' or '&' ? "" : "&";
        var carried = state is null ? "" : $"&state={Uri.EscapeDataString(state)}";
        return $"{front}{joint}code={code}{carried}{fragment}";
    }

    /// <summary>
    /// An absolute URL in the characters of one (RFC 3986): what fits into a header, and what every browser reads as we do.
    /// </summary>
    private static bool IsPlain(string url) =>
        url.All(c => c is > ' ' and <= '~' and not '\\') && Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile;

    private static bool IsBareLoopback(string url) =>
        LoopbackUri(url) is { IsDefaultPort: true, PathAndQuery: "/", Fragment: "" };

    private static Uri? LoopbackUri(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)))
            ? uri
            : null;
}
