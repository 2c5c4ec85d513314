namespace KaizalaEmulator.Domain.Time;

/// <summary>What is still to come, in the order in which it will. Not thread-safe: its owner's lock guards it.</summary>
/// <remarks>A sorted set rather than a heap, because cancelling is as common as firing: what is cancelled is gone at
/// once, and no dead entry is ever kept.</remarks>
internal sealed class Agenda
{
    private readonly SortedSet<Alarm> _alarms = [];
    private long _order;
    private bool _isClosed;

    public Alarm? First => _alarms.Min;

    /// <returns>Whether it is the next to come.</returns>
    public bool Add(Alarm alarm, long at)
    {
        if (_isClosed)
            return false;
        alarm.At = at;
        alarm.Order = ++_order;
        alarm.IsSet = true;
        _alarms.Add(alarm);
        return ReferenceEquals(First, alarm);
    }

    /// <summary>As <see cref="Add"/>; what lies beyond the end of time never comes.</summary>
    public bool AddAfter(long from, long ticks, Alarm alarm) =>
        ticks <= DateTimeOffset.MaxValue.Ticks - from && Add(alarm, from + ticks);

    public bool Remove(Alarm alarm)
    {
        if (!alarm.IsSet)
            return false;
        alarm.IsSet = false;
        return _alarms.Remove(alarm);
    }

    /// <summary>Removes an alarm because it rings now; a periodic one is set again before it does.</summary>
    public void Take(Alarm alarm)
    {
        Remove(alarm);
        if (alarm.Period > 0)
            AddAfter(alarm.At, alarm.Period, alarm);
    }

    public void Clear()
    {
        foreach (var alarm in _alarms)
            alarm.IsSet = false;
        _alarms.Clear();
    }

    public void Close()
    {
        Clear();
        _isClosed = true;
    }
}
