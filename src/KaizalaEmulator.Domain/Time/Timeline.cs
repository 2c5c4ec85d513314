namespace KaizalaEmulator.Domain.Time;

/// <summary>The world's now: held at an instant, or flowing on from one at the pace of the real provider.</summary>
/// <remarks>Reading takes no lock and allocates nothing. Every change is made under the lock it is given.</remarks>
internal sealed class Timeline(TimeProvider real, Lock changes)
{
    private static readonly long End = DateTimeOffset.MaxValue.Ticks;

    private readonly long _frequency = real.TimestampFrequency;

    // Every usual provider counts whole fractions of a tick, so that one division is the whole conversion; else 0.
    private readonly long _perTick = real.TimestampFrequency % TimeSpan.TicksPerSecond == 0
        ? real.TimestampFrequency / TimeSpan.TicksPerSecond
        : 0;

    // Null only for the instant in which a flowing now is being caught.
    private Anchor? _anchor = new(0, null);

    /// <summary>UTC ticks.</summary>
    public long Now
    {
        get
        {
            var anchor = Volatile.Read(ref _anchor);
            if (anchor is not null)
            {
                var now = Read(anchor);
                Volatile.ReadBarrier();
                // Unchanged after the reading: whoever catches this flow does so later, and gets no earlier time.
                if (ReferenceEquals(anchor, Volatile.Read(ref _anchor)))
                    return now;
            }

            lock (changes)
                return Read(_anchor!);
        }
    }

    public bool Flows => _anchor!.RealTimestamp is not null;

    public void Hold(long at) => Volatile.Write(ref _anchor, new Anchor(at, null));

    /// <summary>Stops the flow where it is.</summary>
    public void Hold()
    {
        if (!Flows)
            return;
        // Withdrawn before the time is read: otherwise a reader could see a later time than the one now held, and
        // time would go backwards for it. The exchange is a full fence; readers who meet the null wait on the lock.
        var flowing = Interlocked.Exchange(ref _anchor, null)!;
        Hold(Read(flowing));
    }

    public void FlowFrom(long at) => Volatile.Write(ref _anchor, new Anchor(at, real.GetTimestamp()));

    private long Read(Anchor anchor) => anchor.RealTimestamp is { } since
        ? Math.Min(anchor.At + ToTicks(real.GetTimestamp() - since), End)
        : anchor.At;

    private long ToTicks(long elapsed) => _perTick != 0
        ? elapsed / _perTick
        : (long)((Int128)elapsed * TimeSpan.TicksPerSecond / _frequency);

    private sealed class Anchor(long at, long? realTimestamp)
    {
        public readonly long At = at;
        public readonly long? RealTimestamp = realTimestamp;
    }
}
