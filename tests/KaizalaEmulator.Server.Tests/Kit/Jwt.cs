using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>A token's text, taken apart as a curious client does.</summary>
internal static class Jwt
{
    public static JsonElement Header(string token) => Part(token, 0);

    public static JsonElement Payload(string token) => Part(token, 1);

    /// <summary>The JSON text in the credentials claim.</summary>
    public static JsonElement Credentials(string token) =>
        Parse(Payload(token).GetProperty("urn:microsoft:credentials").GetString()!);

    /// <summary>The JSON text within the credentials.</summary>
    public static JsonElement Data(string token) => Parse(Credentials(token).GetProperty("data").GetString()!);

    /// <summary>The token with its payload changed and its signature kept.</summary>
    public static string Tampered(string token, string find, string replace)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(find, replace, StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    /// <summary>A token nobody signed.</summary>
    public static string Unsigned(string header, string payload, string signature = "") =>
        $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}.{signature}";

    private static JsonElement Part(string token, int index) => Parse(Base64UrlEncoder.Decode(token.Split('.')[index]));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
