using System.Text.Json.Serialization;
using KaizalaEmulator.Server.Worlds;

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

    /// <summary>All hosts by HTTPS; null, and left out, when that is off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tls { get; init; }

    public string? ApplicationId { get; init; }
    public string? ApplicationSecret { get; init; }
    public string? RefreshToken { get; init; }
    public string? AccessToken { get; init; }
    public string? Curl { get; init; }
    public required IReadOnlyList<BannerUser> Users { get; init; }
    public required IReadOnlyList<BannerGroup> Groups { get; init; }

    internal static WorldBanner Of(HostedWorld hosted, EndpointMap endpoints)
    {
        var world = hosted.World;
        lock (world.Gate)
        {
            var ready = hosted.Ready;
            var group = ready?.User.Groups is [var first, ..] ? first : null;
            return new WorldBanner
            {
                ApiRoot = endpoints.ApiRoot,
                Endpoints = endpoints.Endpoints,
                Dashboard = endpoints.ApiRoot + "/",
                Control = endpoints.ApiRoot + "/_emulator",
                Tls = endpoints.Tls,
                ApplicationId = ready?.Connector.ApplicationId,
                ApplicationSecret = ready?.Connector.Secret,
                RefreshToken = ready?.RefreshToken,
                AccessToken = ready?.AccessToken,
                Curl = group is null
                    ? null
                    : $"curl -X POST {endpoints.ApiRoot}/v1/groups/{group.Id}/messages -H 'accessToken: {ready!.AccessToken}'"
                        + " -H 'Content-Type: application/json' -d '{\"message\":\"Hello from curl\"}'",
                Users = [.. world.Users.All.Select(user => new BannerUser(
                    user.Id.Text, user.Name, user.MobileNumber.Text, user.IsTenantAdmin ? "tenantAdmin" : "user", user.FixedPin))],
                Groups = [.. world.Groups.All.Select(found => new BannerGroup(found.Id.Text, found.Name, found.Type.ToString()))],
            };
        }
    }
}

public sealed record BannerUser(string UserId, string Name, string MobileNumber, string Role, string? Pin);

public sealed record BannerGroup(string GroupId, string GroupName, string GroupType);

/// <summary>The banner as one line of JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorldBanner))]
public sealed partial class BannerJson : JsonSerializerContext;
