using System.Text.Json;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>An action package the world knows.</summary>
public sealed record SeedPackage
{
    /// <summary>Reverse-domain or a GUID; a trailing <c>.version</c> stands for <see cref="Version"/>.</summary>
    public string? Id { get; init; }
    public int? Version { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<SeedQuestion>? Questions { get; init; }
    public IReadOnlyList<SeedProperty>? Properties { get; init; }
}

public sealed record SeedQuestion
{
    public string? Title { get; init; }
    public string? Type { get; init; }
    public bool? IsInvisible { get; init; }
    public IReadOnlyList<SeedOption>? Options { get; init; }
}

public sealed record SeedOption
{
    public string? Title { get; init; }
}

public sealed record SeedProperty
{
    public string? Name { get; init; }

    /// <summary>A name or a number.</summary>
    public JsonElement? Type { get; init; }

    /// <summary>Text or, of lists, an array.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>An action in a group, of a type or of a package, phone-only types included.</summary>
public sealed record SeedAction
{
    public string? From { get; init; }
    public string? ActionId { get; init; }
    public string? ActionType { get; init; }

    /// <summary>The id of an action package.</summary>
    public string? Id { get; init; }

    /// <summary>As the API takes it.</summary>
    public JsonElement? ActionBody { get; init; }

    public DateTimeOffset? SentAt { get; init; }
    public IReadOnlyList<string>? Subscribers { get; init; }
    public bool? SendToAllSubscribers { get; init; }
    public IReadOnlyList<SeedResponse>? Responses { get; init; }
}

public sealed record SeedResponse
{
    public string? From { get; init; }

    /// <summary>As the API takes it.</summary>
    public JsonElement? ActionBody { get; init; }

    public DateTimeOffset? RespondedAt { get; init; }
}
