using System.Net;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>The cookies of a run.</summary>
internal sealed class CookieJar
{
    private readonly CookieContainer container = new();

    public string HeaderFor(Uri url) => container.GetCookieHeader(url);

    public IReadOnlyDictionary<string, string> For(Uri? url)
    {
        var values = new Dictionary<string, string>();
        foreach (Cookie cookie in url is null ? [] : container.GetCookies(url))
            values[cookie.Name] = cookie.Value;
        return values;
    }

    public void Keep(Uri url, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (!name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                continue;

            try
            {
                container.SetCookies(url, value);
            }
            catch (CookieException)
            {
                // A cookie of another domain, or none at all: not kept, as in a browser.
            }
        }
    }
}
