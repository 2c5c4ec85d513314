using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Domain.Time;

/// <summary>What became of a wish to set the clock: it moved, or it was refused because the wish lay in the past.</summary>
public sealed record SetOutcome
{
    private SetOutcome(DateTimeOffset now, ClockMove? move) => (Now, Move) = (now, move);

    /// <summary>Where the clock stands; after a refusal, the time that the wish lay before.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The move; null when it was refused.</summary>
    public ClockMove? Move { get; }

    [MemberNotNullWhen(true, nameof(Move))]
    public bool Moved => Move is not null;

    internal static SetOutcome Done(ClockMove move) => new(move.Now, move);

    internal static SetOutcome Refused(DateTimeOffset now) => new(now, null);
}
