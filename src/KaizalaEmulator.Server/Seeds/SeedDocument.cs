using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>A seed as it is written: every part optional, unknown keys refused.</summary>
public sealed record SeedDocument
{
    public DateTimeOffset? Now { get; init; }
    public int? RandomSeed { get; init; }
    public SeedSettings? Settings { get; init; }
    public SeedTenant? Tenant { get; init; }
    public IReadOnlyList<SeedConnector>? Connectors { get; init; }
    public IReadOnlyList<SeedUser>? Users { get; init; }
    public IReadOnlyList<SeedPackage>? Packages { get; init; }
    public IReadOnlyList<SeedGroup>? Groups { get; init; }
    public IReadOnlyList<SeedToken>? Tokens { get; init; }
    public IReadOnlyList<SeedWebhook>? Webhooks { get; init; }
}

public sealed record SeedSettings
{
    public bool? EndpointUrlSlash { get; init; }
    public bool? ResultAsString { get; init; }
    public bool? Throttle { get; init; }
}

public sealed record SeedTenant
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record SeedConnector
{
    public string? ApplicationId { get; init; }
    public string? ApplicationSecret { get; init; }
    public string? Name { get; init; }

    /// <summary>A list of the portal's names, or the text "all".</summary>
    public JsonElement? Permissions { get; init; }

    public bool? Active { get; init; }
    public IReadOnlyList<string>? RedirectUrls { get; init; }
}

public sealed record SeedUser
{
    public string? UserId { get; init; }
    public string? MobileNumber { get; init; }
    public string? Name { get; init; }
    public string? Pin { get; init; }
    public string? Role { get; init; }
    public bool? Provisioned { get; init; }
    public string? Endpoint { get; init; }
}

public sealed record SeedGroup
{
    public string? GroupId { get; init; }
    public string? Name { get; init; }
    public string? GroupType { get; init; }
    public bool? IsOrganisation { get; init; }
    public string? WelcomeMessage { get; init; }
    public IReadOnlyList<SeedMember>? Members { get; init; }
    public IReadOnlyList<string>? Subscribers { get; init; }
    public IReadOnlyList<string>? SubGroups { get; init; }
    public IReadOnlyList<SeedMessage>? Messages { get; init; }
    public IReadOnlyList<SeedAction>? Actions { get; init; }
}

public sealed record SeedMember
{
    public string? MobileNumber { get; init; }
    public string? Role { get; init; }
}

public sealed record SeedMessage
{
    public string? From { get; init; }
    public string? Message { get; init; }
    public DateTimeOffset? SentAt { get; init; }
}

public sealed record SeedToken
{
    public string? Kind { get; init; }
    public string? ApplicationId { get; init; }
    public string? MobileNumber { get; init; }
    public string? GroupId { get; init; }
    public string? RefreshToken { get; init; }
    public string? AccessToken { get; init; }
}

public sealed record SeedWebhook
{
    public string? WebhookId { get; init; }
    public string? ObjectId { get; init; }
    public string? ObjectType { get; init; }
    public IReadOnlyList<string>? EventTypes { get; init; }
    public string? CallBackUrl { get; init; }
    public string? CallBackToken { get; init; }
    public JsonElement? CallBackContext { get; init; }

    /// <summary>Epoch milliseconds.</summary>
    public long? Validity { get; init; }

    public bool? Active { get; init; }

    /// <summary>The connector that owns it; left out, the one whose tokens are ready at start.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The person who owns it; left out, the one whose tokens are ready at start.</summary>
    public string? MobileNumber { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(SeedTimeConverter)])]
[JsonSerializable(typeof(SeedDocument))]
internal sealed partial class SeedJson : JsonSerializerContext;
