using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Contracts.Targets;

/// <summary>What <c>kaizala-emulator serve --json</c> prints: where it is, and who may call it.</summary>
internal sealed record EmulatorBanner(string ApiRoot, string ApplicationId, string ApplicationSecret, string RefreshToken)
{
    public IReadOnlyList<EmulatorUser> Users { get; init; } = [];

    /// <exception cref="JsonException">The line is no banner.</exception>
    public static EmulatorBanner Parse(string line) => JsonSerializer.Deserialize(line, BannerJson.Default.EmulatorBanner)!;

    /// <summary>As variables of an environment; whoever signs in there is the first administrator.</summary>
    public IReadOnlyDictionary<string, string> Variables() => new Dictionary<string, string>
    {
        ["api-root"] = ApiRoot,
        ["endpoint-url"] = ApiRoot,
        ["application-id"] = ApplicationId,
        ["application-secret"] = ApplicationSecret,
        ["refresh-token"] = RefreshToken,
    };
}

internal sealed record EmulatorUser(string MobileNumber, string? Pin);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EmulatorBanner))]
internal sealed partial class BannerJson : JsonSerializerContext;
