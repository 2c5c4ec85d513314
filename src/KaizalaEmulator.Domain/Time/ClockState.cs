namespace KaizalaEmulator.Domain.Time;

/// <summary>All that changes about a clock, behind one lock. Nothing of the user's ever runs inside that lock.</summary>
internal sealed class ClockState : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Agenda _agenda = new();
    private readonly Timeline _time;
    private readonly Waker _waker;
    private volatile ClockMode _mode;
    private volatile int _epoch;
    private bool _isMoving;

    public ClockState(TimeProvider real, Action wake)
    {
        _time = new Timeline(real, _lock);
        _waker = new Waker(real, wake);
    }

    public long Now => _time.Now;

    public ClockMode Mode => _mode;

    /// <summary>Counts the resets: what began in one world has no business in the next.</summary>
    public int Epoch => _epoch;

    /// <summary>Sets an alarm, not before now. What a world that has been reset since still sets is dropped.</summary>
    /// <returns>Whether it is the next to come.</returns>
    public bool Set(Alarm alarm, long at, Turn? from)
    {
        lock (_lock)
        {
            alarm.At = Math.Max(at, _time.Now);
            return (from is null || from.Epoch == _epoch) && _agenda.Add(alarm, alarm.At);
        }
    }

    public bool SetIn(Alarm alarm, long ticks, long period)
    {
        lock (_lock)
        {
            alarm.Period = period;
            return _agenda.AddAfter(_time.Now, ticks, alarm);
        }
    }

    public bool Unset(Alarm alarm)
    {
        lock (_lock)
            return _agenda.Remove(alarm);
    }

    /// <summary>Whether something is due by now. If not, the real timer is set for what comes next, if time flows.</summary>
    public bool IsDue()
    {
        lock (_lock)
        {
            if (_agenda.First is not { } first)
                return false;
            var wait = first.At - _time.Now;
            if (wait > 0 && _time.Flows)
                _waker.WakeIn(wait);
            return wait <= 0;
        }
    }

    /// <summary>Stops time for the length of a move.</summary>
    public (int Epoch, long Now) BeginMove()
    {
        lock (_lock)
        {
            _isMoving = true;
            _time.Hold();
            return (_epoch, _time.Now);
        }
    }

    /// <summary>Takes what comes next; in a move, steps the clock to its instant if that is still ahead.</summary>
    /// <returns>Null when nothing is left up to the limit, or when the world has been reset meanwhile.</returns>
    public Alarm? TakeNext(int epoch, long limit)
    {
        lock (_lock)
        {
            if (epoch != _epoch || _agenda.First is not { } first || first.At > limit)
                return null;
            if (_isMoving && first.At > _time.Now)
                _time.Hold(first.At);
            _agenda.Take(first);
            return first;
        }
    }

    /// <summary>Leaves the clock at the target, or where it is; then time goes on as the mode says.</summary>
    public ClockMove EndMove(int epoch, long? target, IReadOnlyList<Fired> fired)
    {
        lock (_lock)
        {
            // A reset has ended this move before, and had the last word on the time.
            if (epoch == _epoch)
            {
                _isMoving = false;
                _time.Hold(target ?? _time.Now);
            }

            return GoOn(fired);
        }
    }

    public ClockMove ChangeMode(ClockMode mode)
    {
        lock (_lock)
        {
            _mode = mode;
            if (mode == ClockMode.Frozen)
                _time.Hold();
            return GoOn([]);
        }
    }

    public void Reset(long start, ClockMode mode)
    {
        lock (_lock)
        {
            _epoch++;
            _isMoving = false;
            _agenda.Clear();
            _mode = mode;
            _time.Hold(start);
            GoOn([]);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _agenda.Close();
            _waker.Dispose();
        }
    }

    private ClockMove GoOn(IReadOnlyList<Fired> fired)
    {
        var now = _time.Now;
        if (_mode == ClockMode.Flowing && !_isMoving && !_time.Flows)
            _time.FlowFrom(now);
        return new ClockMove(new DateTimeOffset(now, TimeSpan.Zero), _mode, fired);
    }
}
