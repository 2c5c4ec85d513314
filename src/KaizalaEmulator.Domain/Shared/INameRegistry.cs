namespace KaizalaEmulator.Domain.Shared;

/// <summary>What kind of text names a world to a client that knows nothing of worlds.</summary>
public enum NameKind
{
    ApplicationId,
    Token,
}

/// <summary>
/// Application ids and tokens are unique over all live worlds, so that a request finds its world by them.
/// Implementations are safe for concurrent use.
/// </summary>
public interface INameRegistry
{
    /// <summary>Takes a name for the world that holds this registry; false when another world or token has it.</summary>
    bool TryClaim(NameKind kind, string name);

    void Release(NameKind kind, string name);
}
