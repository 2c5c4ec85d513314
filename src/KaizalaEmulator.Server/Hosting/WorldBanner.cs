using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>What a user needs to make the first call: the start banner, and the answer to a new world.</summary>
public sealed record WorldBanner
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    public required string ApiRoot { get; init; }
    public required IReadOnlyDictionary<string, string> Endpoints { get; init; }
    public required string Dashboard { get; init; }
    public required string Control { get; init; }
    public string? ApplicationId { get; init; }
    public string? ApplicationSecret { get; init; }
    public string? RefreshToken { get; init; }
    public string? AccessToken { get; init; }
    public string? Curl { get; init; }
    public required IReadOnlyList<BannerUser> Users { get; init; }
    public required IReadOnlyList<BannerGroup> Groups { get; init; }
}

public sealed record BannerUser(string UserId, string Name, string MobileNumber, string Role, string? Pin);

public sealed record BannerGroup(string GroupId, string GroupName, string GroupType);

/// <summary>The banner as one line of JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorldBanner))]
public sealed partial class BannerJson : JsonSerializerContext;
