using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>The ways a call says who is calling: an access token in either of two headers, or a refresh token with its connector.</summary>
internal sealed class SecuritySchemes(IReadOnlyList<ContractOperation> operations)
{
    private const string AccessToken = "accessToken";
    private const string Bearer = "bearer";
    private const string RefreshToken = "refreshToken";

    /// <summary>Whether a parameter is said by the security scheme, and not to be said again.</summary>
    public static bool Carries(ContractOperation operation, ContractParameter parameter) =>
        operation.Authentication == RefreshToken && parameter.In == "header";

    public static JArray Of(ContractOperation operation) => operation.Authentication switch
    {
        AccessToken => [Needs(AccessToken), Needs(Bearer)],
        RefreshToken => [Needs([.. Credentials(operation).Select(header => header.Name)])],
        _ => [],
    };

    public JObject Written()
    {
        var schemes = new JObject
        {
            [AccessToken] = Header(AccessToken, "D", "The access token as it was issued. The header's name is read in any case."),
            [Bearer] = new JObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = "O: the same access token, in the usual place; one published request sends it so.",
                ["x-evidence"] = "O",
            },
        };
        foreach (var header in operations.Where(operation => operation.Authentication == RefreshToken).SelectMany(Credentials))
            schemes[header.Name] = Header(header.Name, header.Evidence, header.Description);
        return schemes;
    }

    private static IEnumerable<ContractParameter> Credentials(ContractOperation operation) =>
        operation.Parameters.Where(parameter => Carries(operation, parameter));

    private static JObject Needs(params string[] schemes) => new(schemes.Select(scheme => new JProperty(scheme, new JArray())));

    private static JObject Header(string name, string evidence, string description) => new()
    {
        ["type"] = "apiKey",
        ["in"] = "header",
        ["name"] = name,
        ["description"] = $"{evidence}: {Prose.Uncapitalised(description)}",
        ["x-evidence"] = evidence,
    };
}
