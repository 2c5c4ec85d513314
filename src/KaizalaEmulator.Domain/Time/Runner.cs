namespace KaizalaEmulator.Domain.Time;

/// <summary>Rings what is due, one alarm after the other: in a move, or in the background when its time has come.</summary>
internal sealed class Runner : IDisposable
{
    private readonly Turns _turns = new();
    private readonly ClockState _state;
    private volatile bool _isDisposed;

    public Runner(TimeProvider real) => _state = new ClockState(real, Wake);

    public event Action<Exception>? Failed;

    public ClockState State => _state;

    /// <summary>Awaited in moves, before time goes on.</summary>
    public Func<Task>? Rest { get; set; }

    public void Set(Alarm alarm, long at)
    {
        if (_state.Set(alarm, at, _turns.Current))
            Wake();
    }

    public void SetIn(Alarm alarm, long ticks, long period)
    {
        if (_state.SetIn(alarm, ticks, period))
            Wake();
    }

    public bool Unset(Alarm alarm) => _state.Unset(alarm);

    /// <summary>Moves the clock to where it should go from the now at which its turn comes; null refuses.</summary>
    public async Task<SetOutcome> MoveAsync(Func<long, long?> aim, CancellationToken cancel)
    {
        if (_turns.Current is not null)
            throw new InvalidOperationException(
                "The clock cannot be moved from within work that it sets off: the move would wait for that work, and " +
                "the work for the move. Schedule what should happen later instead.");

        // Work must not run in the context of whoever asks: if that one blocks until the move is done, both would wait.
        var hop = SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default
            ? ConfigureAwaitOptions.None
            : ConfigureAwaitOptions.ForceYielding;
        await _turns.TakeAsync(cancel).ConfigureAwait(hop);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(WorldClock));
            var (epoch, now) = _state.BeginMove();
            return await MoveAsync(epoch, now, aim, cancel).ConfigureAwait(false);
        }
        finally
        {
            GiveBack();
        }
    }

    /// <summary>To be called whenever what comes next, or the pace of time, may have changed.</summary>
    public void Wake()
    {
        // Whoever holds the turn calls here again when giving it back.
        if (_state.IsDue() && _turns.TryTake())
            ThreadPool.UnsafeQueueUserWorkItem(static runner => _ = runner.CatchUpAsync(), this, preferLocal: false);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _state.Dispose();
    }

    private async Task<SetOutcome> MoveAsync(int epoch, long now, Func<long, long?> aim, CancellationToken cancel)
    {
        var fired = new List<Fired>();
        long? reached = null;
        ClockMove move;
        try
        {
            var target = aim(now);
            if (target is { } limit)
                await StepAsync(epoch, limit, fired, cancel).ConfigureAwait(false);
            reached = target;
        }
        finally
        {
            move = _state.EndMove(epoch, reached, fired);
        }

        return reached is null ? SetOutcome.Refused(move.Now) : SetOutcome.Done(move);
    }

    /// <summary>Instant by instant: rings what is due, lets that come to rest, rings what it brought about, and only then goes on.</summary>
    private async Task StepAsync(int epoch, long limit, List<Fired> fired, CancellationToken cancel)
    {
        bool again;
        do
        {
            var now = Math.Min(_state.Now, limit);
            await RingAllAsync(epoch, now, fired, cancel).ConfigureAwait(false);
            if (Rest is { } rest)
                await rest().WaitAsync(cancel).ConfigureAwait(false);
            again = await RingAllAsync(epoch, now, fired, cancel).ConfigureAwait(false)
                || await RingNextAsync(epoch, limit, fired, cancel).ConfigureAwait(false);
        }
        while (again);
    }

    private async Task CatchUpAsync()
    {
        // Only what is due by now, then the turn is given back: a waiting move gets it, however much keeps falling due.
        try
        {
            var epoch = _state.Epoch;
            await RingAllAsync(epoch, _state.Now, [], CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            GiveBack();
        }
    }

    /// <returns>Whether anything rang.</returns>
    private async Task<bool> RingAllAsync(int epoch, long limit, List<Fired> fired, CancellationToken cancel)
    {
        var any = false;
        while (await RingNextAsync(epoch, limit, fired, cancel).ConfigureAwait(false))
            any = true;
        return any;
    }

    private async ValueTask<bool> RingNextAsync(int epoch, long limit, List<Fired> fired, CancellationToken cancel)
    {
        if (_state.TakeNext(epoch, limit) is not { } alarm)
            return false;
        if (alarm.Report is { } report)
            fired.Add(report);
        await RingAsync(alarm, epoch).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return true;
    }

    private async Task RingAsync(Alarm alarm, int epoch)
    {
        var turn = _turns.Enter(epoch);
        try
        {
            await alarm.RingAsync(turn).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
        finally
        {
            turn.End();
        }
    }

    private void Fail(Exception failure)
    {
        try
        {
            Failed?.Invoke(failure);
        }
        catch (Exception)
        {
            // There is nobody left to tell, and what is still due has to be set off all the same.
        }
    }

    private void GiveBack()
    {
        _turns.GiveBack();
        Wake();
    }
}
