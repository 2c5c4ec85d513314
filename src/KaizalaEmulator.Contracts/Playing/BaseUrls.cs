using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>
/// Joins a base URL with what follows it. The service has answered <c>endpointUrl</c> with and without a slash at its end, so that
/// <c>{{endpoint-url}}v1/groups</c> and <c>{{endpoint-url}}/v1/groups</c> must both come out with one.
/// </summary>
internal static class BaseUrls
{
    public const string Endpoint = "endpoint-url";

    private static readonly string[] Names = [Endpoint, "api-root"];

    public static string Join(string raw, VariableStack variables)
    {
        foreach (var name in Names)
        {
            var placeholder = $"{{{{{name}}}}}";
            if (!raw.StartsWith(placeholder, StringComparison.Ordinal) || !variables.TryGet(name, out _))
                continue;

            var rest = raw[placeholder.Length..];
            var root = variables.Resolve(placeholder);
            return rest.Length == 0 || rest[0] is '?' or '#' or ':' ? root + rest : $"{root.TrimEnd('/')}/{(rest[0] == '/' ? rest[1..] : rest)}";
        }

        return raw;
    }
}
