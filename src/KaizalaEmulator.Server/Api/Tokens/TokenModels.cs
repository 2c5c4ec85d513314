using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Tokens;

internal sealed record GeneratePinRequest(string? MobileNumber, string? ApplicationId) : INamesApplication;

internal sealed record GeneratePinAnswer;

internal sealed record LoginRequest(string? MobileNumber, string? ApplicationId, string? ApplicationSecret, string? Pin)
    : INamesApplication;

internal sealed record LoginAnswer(string RefreshToken, string GrantedScope, long RefreshTokenExpiry, string EndpointUrl)
{
    public static LoginAnswer Of(RefreshToken token, string endpointUrl) =>
        new(token.Text,
            Scopes.Granted(token.Caller.Connector.Permissions),
            token.ExpiresAt.ToUnixTimeMilliseconds(),
            endpointUrl);
}

/// <summary><c>refreshToken</c> is always there: null until rotation sets in (documented), except for a code.</summary>
internal sealed record AccessTokenAnswer(
    string AccessToken, string EndpointUrl, long AccessTokenExpiry, string? RefreshToken, string Scope)
{
    public static AccessTokenAnswer Of(AccessGrant grant, string endpointUrl) =>
        new(grant.Access.Text,
            endpointUrl,
            grant.Access.ExpiresAt.ToUnixTimeMilliseconds(),
            grant.Refresh?.Text,
            Scopes.Access(grant.Access.Caller.Connector.Permissions));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GeneratePinRequest))]
[JsonSerializable(typeof(GeneratePinAnswer))]
[JsonSerializable(typeof(LoginRequest))]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(AccessTokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext
{
    public static readonly TokenJson Wire = new(WireJson.CreateOptions());
}
