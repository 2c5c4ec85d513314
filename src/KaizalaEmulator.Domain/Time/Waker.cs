namespace KaizalaEmulator.Domain.Time;

/// <summary>The one timer on the real provider that a flowing clock needs.</summary>
internal sealed class Waker : IDisposable
{
    // A platform timer cannot be set further ahead than 2^32-2 ms, 49.7 days: it wakes once before that and is set again.
    private const long LongestWait = 49 * TimeSpan.TicksPerDay;

    private readonly ITimer _timer;

    public Waker(TimeProvider real, Action wake)
    {
        // It lives as long as the clock: it must not hold on to the context of whoever happened to make the clock.
        using var flow = ExecutionContext.IsFlowSuppressed() ? (AsyncFlowControl?)null : ExecutionContext.SuppressFlow();
        _timer = real.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Never wakes early on account of rounding: platform timers count whole milliseconds, and cut the rest off.</summary>
    public void WakeIn(long ticks)
    {
        var milliseconds = (Math.Min(ticks, LongestWait) + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
