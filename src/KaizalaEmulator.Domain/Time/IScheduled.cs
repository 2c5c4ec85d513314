namespace KaizalaEmulator.Domain.Time;

/// <summary>Named work that waits for its instant. Disposing it is cancelling it.</summary>
public interface IScheduled : IDisposable
{
    string Kind { get; }

    string Id { get; }

    /// <summary>The instant it is due: the one asked for, or the time of asking if that had already passed.</summary>
    DateTimeOffset At { get; }

    /// <summary>Takes it off the clock.</summary>
    /// <returns>Whether it was still waiting; false once it was set off, cancelled or dropped by a reset.</returns>
    bool Cancel();
}
