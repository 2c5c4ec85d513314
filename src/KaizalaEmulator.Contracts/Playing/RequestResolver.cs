using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Fills variables into a request, leaves out what is disabled, and adds what its auth adds.</summary>
internal static class RequestResolver
{
    public static RequestTemplate Resolve(RequestTemplate request, Auth? auth, VariableStack variables)
    {
        var resolved = new RequestTemplate(variables.Resolve(request.Method), Resolve(request.Url, variables))
        {
            Headers = Resolve(request.Headers, variables),
            Body = request.Body is { Disabled: false } body ? Resolve(body, variables) : null,
        };
        var filled = auth is null ? null : auth with { Fields = auth.Fields.ToDictionary(one => one.Key, one => variables.Resolve(one.Value)) };
        return AuthApplier.Apply(resolved, filled);
    }

    private static UrlTemplate Resolve(UrlTemplate url, VariableStack variables)
    {
        var text = variables.Resolve(BaseUrls.Join(url.Raw, variables));
        // A variable may bring a query of its own.
        var whole = UrlReader.Parse(text);
        return whole with { Query = [.. whole.Query, .. Resolve(url.Query, variables)], PathVariables = Resolve(url.PathVariables, variables) };
    }

    private static BodyTemplate Resolve(BodyTemplate body, VariableStack variables) => body with
    {
        Raw = variables.Resolve(body.Raw),
        Fields = Resolve(body.Fields, variables),
        File = body.File is null ? null : variables.Resolve(body.File),
    };

    private static List<Parameter> Resolve(IReadOnlyList<Parameter> parameters, VariableStack variables) =>
        [.. parameters.Where(one => !one.Disabled).Select(one => one with
        {
            Key = variables.Resolve(one.Key),
            Value = one.Value is null ? null : variables.Resolve(one.Value),
            Files = [.. one.Files.Select(variables.Resolve)],
        })];
}
