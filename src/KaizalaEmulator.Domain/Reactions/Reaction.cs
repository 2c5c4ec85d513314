using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Reactions;

public enum ReactionType
{
    Like,
    Comment,
}

/// <summary>A person's like of a post, or one of their comments on it.</summary>
public sealed record Reaction(string Id, ReactionType Type, User User, string? Comment, DateTimeOffset At, ReactionCursor Cursor);

/// <summary>
/// A place in the order of reactions: .NET ticks (observed), always a multiple of 128, so that a JavaScript number
/// carries it exactly.
/// </summary>
public readonly record struct ReactionCursor(long Ticks)
{
    private const long Grain = 128;

    /// <summary>
    /// The cursor a text of those ticks means. JavaScript prints a number by the shortest text that means it, padded with
    /// zeros: read as such a number again, it is the cursor that was issued.
    /// </summary>
    public static ReactionCursor Read(long ticks) => new((long)(double)ticks);

    /// <summary>The place of a change now: behind every earlier one, even within one tick.</summary>
    public ReactionCursor Next(DateTimeOffset now) =>
        new(Math.Max((now.UtcTicks + Grain - 1) / Grain * Grain, Ticks + Grain));
}
