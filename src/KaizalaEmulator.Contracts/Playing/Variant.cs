namespace KaizalaEmulator.Contracts.Playing;

/// <summary>An answer that might have come in place of the real one: it is judged by the same assertions, and nothing of it stays.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Judge">Told what the assertions said.</param>
internal sealed record Variant(ReceivedResponse Response, Action<PlayedRequest> Judge);
