using KaizalaEmulator.Domain.Time;

namespace KaizalaEmulator.Testing;

/// <summary>The clock of a test's world. Moves fire everything that became due, in order, before they return.</summary>
public sealed class KaizalaClock
{
    private readonly WorldClock _clock;

    internal KaizalaClock(WorldClock clock) => _clock = clock;

    /// <summary>The world's time, UTC.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The world's time for code that takes a <see cref="TimeProvider"/>.</summary>
    public TimeProvider TimeProvider => _clock;

    /// <summary>Moves the clock forward.</summary>
    /// <param name="by">How far; negative is refused.</param>
    /// <returns>Where the clock stands and what fired on the way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The move is negative or beyond the calendar.</exception>
    public ClockMove Advance(TimeSpan by) => _clock.AdvanceAsync(by).GetAwaiter().GetResult();

    /// <inheritdoc cref="Advance"/>
    public Task<ClockMove> AdvanceAsync(TimeSpan by) => _clock.AdvanceAsync(by);

    /// <summary>Lets time stand still between moves.</summary>
    public ClockMove Freeze() => _clock.Freeze();

    /// <summary>Lets time flow again.</summary>
    public ClockMove Resume() => _clock.Resume();
}
