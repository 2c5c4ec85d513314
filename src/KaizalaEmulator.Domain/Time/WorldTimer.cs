namespace KaizalaEmulator.Domain.Time;

/// <summary>A standard timer that runs on the world's time, exact to the tick.</summary>
internal sealed class WorldTimer(Runner runner, TimerCallback callback, object? state) : Alarm, ITimer
{
    // As the platform's own timers: the callback runs in the context of whoever created the timer.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Lock _lock = new();
    private TaskCompletionSource? _rung;
    private bool _isRinging;
    private bool _isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var due = Ticks(dueTime, nameof(dueTime));
        var again = Ticks(period, nameof(period));
        lock (_lock)
        {
            if (_isDisposed)
                return false;
            runner.Unset(this);
            if (due is { } ticks)
                runner.SetIn(this, ticks, again ?? 0);
            return true;
        }
    }

    public override Task RingAsync(Turn turn)
    {
        lock (_lock)
        {
            // Disposed by another thread in the moment between coming due and ringing.
            if (_isDisposed)
                return Task.CompletedTask;
            _isRinging = true;
        }

        try
        {
            if (_context is null)
                callback(state);
            else
                ExecutionContext.Run(_context, Call, turn);
        }
        finally
        {
            lock (_lock)
            {
                _isRinging = false;
                _rung?.SetResult();
            }
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            runner.Unset(this);
        }
    }

    /// <summary>Returns when no callback runs any more.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        lock (_lock)
        {
            if (!_isRinging)
                return default;
            _rung ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask(_rung.Task);
        }
    }

    private void Call(object? turn)
    {
        ((Turn)turn!).Enter();
        callback(state);
    }

    private static long? Ticks(TimeSpan time, string name)
    {
        if (time == Timeout.InfiniteTimeSpan)
            return null;
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        return time.Ticks;
    }
}
