namespace KaizalaEmulator.Domain.Time;

/// <summary>The one clock of a world: everything in it that involves time reads this one.</summary>
/// <remarks>
/// <para>Work is set off one piece at a time, in order of its instants; at one instant, in order of scheduling. It is
/// never set off early and never skipped. Moves and background firing take turns.</para>
/// <para>The clock waits for each piece of work to complete before time goes on in a move, and before anything else is set
/// off. So work must not wait for this clock to go on (a <c>Task.Delay</c> on it would never end): it schedules what should
/// happen later. A time-out on real I/O within work belongs on the real time.</para>
/// </remarks>
public sealed class WorldClock : TimeProvider, IDisposable
{
    private readonly TimeProvider _real;
    private readonly Runner _runner;

    /// <param name="real">The pace at which time flows.</param>
    /// <param name="start">The world's time to begin at; null takes the real time.</param>
    /// <param name="mode">Whether time passes by itself.</param>
    public WorldClock(TimeProvider real, DateTimeOffset? start = null, ClockMode mode = ClockMode.Flowing)
    {
        ArgumentNullException.ThrowIfNull(real);
        _real = real;
        _runner = new Runner(real);
        Reset(start, mode);
    }

    /// <summary>Told of each failure of work or of a timer's callback; the clock goes on regardless.</summary>
    public event Action<Exception>? Failed
    {
        add => _runner.Failed += value;
        remove => _runner.Failed -= value;
    }

    /// <summary>Told of each move, freeze and resume, once it is done.</summary>
    public event Action<ClockMove>? Moved;

    public ClockMode Mode => _runner.State.Mode;

    /// <summary>
    /// What a move waits for before it begins, and again at each instant before time goes on: that whatever was set off, and
    /// runs beside the clock, comes to rest. Background firing does not wait for it.
    /// </summary>
    public Func<Task>? Rest
    {
        get => _runner.Rest;
        set => _runner.Rest = value;
    }

    /// <summary>UTC: a world that runs anywhere must read the same everywhere.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _runner.State.Now;

    public override DateTimeOffset GetUtcNow() => new(_runner.State.Now, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new WorldTimer(_runner, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets off work at an instant, or as soon as possible if that has passed; moves report it by its name.</summary>
    /// <param name="action">Gets the instant it was due. The clock waits for its task before it goes on.</param>
    public IScheduled Schedule(DateTimeOffset at, string kind, string id, Func<DateTimeOffset, Task> action)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(action);
        var work = new ScheduledWork(_runner, kind, id, action);
        _runner.Set(work, at.UtcTicks);
        return work;
    }

    /// <summary>Moves the clock on, through everything that comes due on the way.</summary>
    /// <param name="by">Counts from the time at which the move's turn comes; zero sets off what is due now.</param>
    /// <param name="cancel">Gives up waiting for the turn, or stops a move between two pieces of work, where it is then.</param>
    /// <exception cref="ArgumentOutOfRangeException">Backwards, or past the end of time.</exception>
    /// <exception cref="InvalidOperationException">Called from within work that this clock set off.</exception>
    public async Task<ClockMove> AdvanceAsync(TimeSpan by, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var outcome = await _runner.MoveAsync(Target, cancel).ConfigureAwait(false);
        Moved?.Invoke(outcome.Move!);
        return outcome.Move!;

        long? Target(long now) => by.Ticks <= DateTimeOffset.MaxValue.Ticks - now
            ? now + by.Ticks
            : throw new ArgumentOutOfRangeException(nameof(by), by, $"The clock cannot pass {DateTimeOffset.MaxValue:O}.");
    }

    /// <summary>Sets the clock forward, through everything that comes due on the way. A time in the past is refused.</summary>
    /// <param name="cancel">As for <see cref="AdvanceAsync"/>.</param>
    /// <exception cref="InvalidOperationException">Called from within work that this clock set off.</exception>
    public async Task<SetOutcome> SetAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var outcome = await _runner.MoveAsync(current => now.UtcTicks >= current ? now.UtcTicks : null, cancel).ConfigureAwait(false);
        if (outcome.Moved)
            Moved?.Invoke(outcome.Move);
        return outcome;
    }

    /// <summary>Time stands still from now on; at once, also in the middle of a move, which still reaches its target.</summary>
    public ClockMove Freeze() => Change(ClockMode.Frozen);

    /// <summary>Time flows on from where it stands; in the middle of a move, from the move's target.</summary>
    public ClockMove Resume() => Change(ClockMode.Flowing);

    /// <summary>Begins anew: drops every timer and all work, and goes to any time, backwards too.</summary>
    /// <remarks>Work under way is not interrupted, but what it still schedules is dropped, and a move under way ends here.
    /// </remarks>
    public void Reset(DateTimeOffset? start, ClockMode mode) =>
        _runner.State.Reset((start ?? _real.GetUtcNow()).UtcTicks, mode);

    /// <summary>Drops every timer and all work. The time can still be read; nothing fires any more, and moves are refused.</summary>
    public void Dispose() => _runner.Dispose();

    private ClockMove Change(ClockMode mode)
    {
        var report = _runner.State.ChangeMode(mode);
        // Flowing again, the real timer has to be set for what comes next.
        _runner.Wake();
        Moved?.Invoke(report);
        return report;
    }
}
