using System.Text.Json.Serialization;
using KaizalaEmulator.Server.Api.Tokens;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.OAuth;

/// <summary>OAuth's own spelling of its fields (RFC 6749), and what else clients send with them left aside.</summary>
internal sealed record CodeRequest(
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("client_secret")] string? ClientSecret,
    string? Code) : IOAuthForm
{
    string? INamesApplication.ApplicationId => ClientId;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(AccessTokenAnswer))]
internal sealed partial class OAuthJson : JsonSerializerContext
{
    public static readonly OAuthJson Wire = new(WireJson.CreateOptions());
}
