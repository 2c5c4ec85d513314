namespace KaizalaEmulator.Domain.Time;

/// <summary>Whether the world's time passes by itself.</summary>
public enum ClockMode
{
    /// <summary>Time passes at the pace of the real provider.</summary>
    Flowing,

    /// <summary>Time stands still between moves.</summary>
    Frozen,
}

/// <summary>One piece of named work that was set off.</summary>
/// <param name="Kind">What sort of work it was, as its scheduler called it.</param>
/// <param name="At">The instant it was due.</param>
/// <param name="Id">Which one, as its scheduler called it.</param>
public readonly record struct Fired(string Kind, DateTimeOffset At, string Id);

/// <summary>Where the clock stands after a command, and what the command set off, in order.</summary>
public sealed record ClockMove(DateTimeOffset Now, ClockMode Mode, IReadOnlyList<Fired> Fired);
