namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A script of a collection.</summary>
/// <param name="Before">Whether it runs before the request (<c>prerequest</c>) or after it (<c>test</c>).</param>
/// <param name="Source">Its JavaScript.</param>
/// <param name="Place">Where it stands, for messages.</param>
public sealed record CollectionScript(bool Before, string Source, string Place);
