namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>A real time source under the test's control, as strict as the platform's: its timers count whole milliseconds
/// and refuse more than 2^32-2 of them.</summary>
internal sealed class ManualTime(DateTimeOffset start, long frequency = 1_000_000_000) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _elapsed;

    public override long TimestampFrequency => frequency;

    public int TimersMade { get { lock (_lock) return _timers.Count; } }

    public override DateTimeOffset GetUtcNow() { lock (_lock) return start + _elapsed; }

    /// <summary>Runs once, inside the next reading of the time stamp, before the reading is made or after it.</summary>
    public (Action? Before, Action? After) Interrupt { get; set; }

    public override long GetTimestamp()
    {
        var (before, after) = Interrupt;
        Interrupt = default;
        before?.Invoke();
        var timestamp = Read();
        after?.Invoke();
        return timestamp;
    }

    private long Read()
    {
        lock (_lock)
            return (long)((Int128)_elapsed.Ticks * frequency / TimeSpan.TicksPerSecond);
    }

    /// <summary>Jumps; what came due on the way rings late, as on a machine that was busy.</summary>
    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _elapsed += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _elapsed).OrderBy(timer => timer.DueAt)];
        }

        foreach (var timer in due)
            timer.Ring();
    }

    /// <summary>The platform may wake a timer before its time.</summary>
    public void RingEarly()
    {
        ManualTimer[] all;
        lock (_lock)
            all = [.. _timers];
        foreach (var timer in all)
            timer.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        period.Should().Be(Timeout.InfiniteTimeSpan, "this source has no periodic timers");
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public TimeSpan? DueAt { get; private set; }

        public void Ring()
        {
            lock (time._lock)
                DueAt = null;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, 0xFFFFFFFE, nameof(dueTime));
            lock (time._lock)
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._elapsed + Whole(dueTime);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Floor(time.TotalMilliseconds));
    }
}
