namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A folder or a request of a collection, with what it adds for everything inside it.</summary>
/// <param name="Path">The folders it stands in, outermost first, and its own name last; empty for the collection itself.</param>
public abstract record CollectionItem(IReadOnlyList<string> Path)
{
    /// <summary>The id that <c>setNextRequest</c> may name instead of the name.</summary>
    public string? Id { get; init; }

    /// <summary>Variables of this item.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>How requests in it prove who they are; null inherits.</summary>
    public Auth? Auth { get; init; }

    /// <summary>Scripts that run before and after each request in it.</summary>
    public IReadOnlyList<CollectionScript> Scripts { get; init; } = [];

    /// <summary>Settings of the protocol by their name; null values inherit.</summary>
    public IReadOnlyDictionary<string, string> Behaviour { get; init; } = new Dictionary<string, string>();

    /// <summary>Its own name.</summary>
    public string Name => Path.Count == 0 ? "" : Path[^1];

    /// <summary>Where it stands, for messages.</summary>
    internal string Place => Path.Count == 0 ? "collection" : string.Join(" / ", Path);
}

/// <summary>A folder.</summary>
public sealed record CollectionFolder(IReadOnlyList<string> Path) : CollectionItem(Path)
{
    /// <summary>What stands in it, in order.</summary>
    public IReadOnlyList<CollectionItem> Items { get; init; } = [];
}

/// <summary>A request.</summary>
public sealed record CollectionRequest(IReadOnlyList<string> Path, RequestTemplate Request) : CollectionItem(Path);
