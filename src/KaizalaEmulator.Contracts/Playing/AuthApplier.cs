using System.Text;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Adds to a request what its auth says; a header that stands there already is replaced.</summary>
internal static class AuthApplier
{
    /// <summary>The types that are understood.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string> { "noauth", "basic", "bearer", "apikey" };

    public static RequestTemplate Apply(RequestTemplate request, Auth? auth) => auth?.Type switch
    {
        "basic" => WithHeader(request, "Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Field(auth, "username")}:{Field(auth, "password")}"))}"),
        "bearer" when Field(auth, "token") is { Length: > 0 } token => WithHeader(request, "Authorization", $"Bearer {token}"),
        "apikey" when Field(auth, "key") is { Length: > 0 } key => Field(auth, "in") == "query"
            ? request with { Url = request.Url with { Query = [.. request.Url.Query.Where(one => one.Key != key), new Parameter(key, Field(auth, "value"))] } }
            : WithHeader(request, key, Field(auth, "value")),
        _ => request,
    };

    private static string Field(Auth auth, string name) => auth.Fields.GetValueOrDefault(name, "");

    private static RequestTemplate WithHeader(RequestTemplate request, string name, string value) => request with
    {
        Headers = [.. request.Headers.Where(one => !one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), new Parameter(name, value)],
    };
}
