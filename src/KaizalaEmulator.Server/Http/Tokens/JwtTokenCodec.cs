using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KaizalaEmulator.Domain.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KaizalaEmulator.Server.Http.Tokens;

/// <summary>Tokens as the service made them: JWT, HS256, the credentials as a JSON text in one claim (observed).</summary>
internal sealed class JwtTokenCodec : ITokenCodec
{
    public static readonly JwtTokenCodec Instance = new();

    private const string Issuer = "urn:microsoft:windows-azure:zumo";
    private const string CredentialsClaim = "urn:microsoft:credentials";
    private const string AppName = "com.microsoft.mobile.kaizalaapi";
    private const string UidPrefix = "MobileAppsService:";

    // JSON within JSON within JSON: the default escapes would double a token's length.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonWebTokenHandler _handler = new();

    public string Write(TokenClaims claims, byte[] key) =>
        _handler.CreateToken(
            Json(writer => WritePayload(writer, claims)),
            new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256));

    public TokenClaims? Read(string text, byte[] key)
    {
        if (!_handler.CanReadToken(text))
            return null;
        var checks = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = new SymmetricSecurityKey(key),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // The library reads the system clock; lifetimes are judged on the world's.
            ValidateLifetime = false,
        };
        var validated = _handler.ValidateTokenAsync(text, checks).GetAwaiter().GetResult();
        return validated is { IsValid: true, SecurityToken: JsonWebToken token } ? Claims(token) : null;
    }

    /// <summary>The application id a token names, its signature unchecked: only a hint where to look.</summary>
    public static string? PeekApplicationId(string text)
    {
        if (!Instance._handler.CanReadToken(text))
            return null;
        try
        {
            return Claims(new JsonWebToken(text))?.ApplicationId;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static TokenClaims? Claims(JsonWebToken token)
    {
        try
        {
            using var credentials = JsonDocument.Parse(token.GetPayloadValue<string>(CredentialsClaim));
            using var data = JsonDocument.Parse(credentials.RootElement.GetProperty("data").GetString()!);
            return new TokenClaims
            {
                IsAccess = data.RootElement.GetProperty("TokenUse").GetString() == "access",
                Id = token.Id,
                IssuedAt = new DateTimeOffset(token.IssuedAt),
                ExpiresAt = new DateTimeOffset(token.ValidTo),
                ApplicationId = credentials.RootElement.GetProperty("applicationId").GetString()!,
                MobileNumber = credentials.RootElement.GetProperty("phoneNumber").GetString()!,
                UserId = token.GetPayloadValue<string>("uid")[UidPrefix.Length..],
                Kind = Enum.Parse<TokenKind>(data.RootElement.GetProperty("TokenKind").GetString()!),
                TenantId = data.RootElement.GetProperty("TenantId").GetString()!,
                Scope = credentials.RootElement.GetProperty("permissions").GetString()!,
                GroupId = data.RootElement.TryGetProperty("GroupId", out var group) ? group.GetString() : null,
            };
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static void WritePayload(Utf8JsonWriter payload, TokenClaims claims)
    {
        payload.WriteString(CredentialsClaim, Json(writer => WriteCredentials(writer, claims)));
        payload.WriteString("uid", UidPrefix + claims.UserId);
        payload.WriteString("ver", "2");
        payload.WriteString("jti", claims.Id);
        payload.WriteNumber("nbf", claims.IssuedAt.ToUnixTimeSeconds());
        payload.WriteNumber("exp", claims.ExpiresAt.ToUnixTimeSeconds());
        payload.WriteNumber("iat", claims.IssuedAt.ToUnixTimeSeconds());
        payload.WriteString("iss", Issuer);
        payload.WriteString("aud", Issuer);
    }

    private static void WriteCredentials(Utf8JsonWriter writer, TokenClaims claims)
    {
        writer.WriteString("phoneNumber", claims.MobileNumber);
        writer.WriteString("cId", "");
        writer.WriteString("testSender", "false");
        writer.WriteString("appName", AppName);
        writer.WriteString("applicationId", claims.ApplicationId);
        writer.WriteString("permissions", claims.Scope);
        writer.WriteNumber("applicationType", 3);
        if (claims.Kind == TokenKind.Group)
            writer.WriteNumber("tokenValidFrom", claims.IssuedAt.ToUnixTimeMilliseconds());
        writer.WriteString("data", Json(data => WriteData(data, claims)));
    }

    private static void WriteData(Utf8JsonWriter writer, TokenClaims claims)
    {
        writer.WriteString("AppName", AppName);
        if (claims.GroupId is not null)
            writer.WriteString("GroupId", claims.GroupId);
        writer.WriteString("TenantId", claims.TenantId);
        writer.WriteString("TokenKind", claims.Kind.ToString());
        writer.WriteString("TokenUse", claims.IsAccess ? "access" : "refresh");
    }

    private static string Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
