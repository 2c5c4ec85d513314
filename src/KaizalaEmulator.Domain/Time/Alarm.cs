namespace KaizalaEmulator.Domain.Time;

/// <summary>Something that happens at an instant of the world. Its keys change only while it is off the agenda.</summary>
internal abstract class Alarm : IComparable<Alarm>
{
    /// <summary>The due instant in UTC ticks.</summary>
    public long At { get; set; }

    /// <summary>Decides between alarms of the same instant: first set, first rung.</summary>
    public long Order { get; set; }

    /// <summary>Ticks until it is due again; 0 for once.</summary>
    public long Period { get; set; }

    public bool IsSet { get; set; }

    /// <summary>The name under which a move reports it; null keeps it out of the report.</summary>
    public virtual Fired? Report => null;

    public abstract Task RingAsync(Turn turn);

    public int CompareTo(Alarm? other)
    {
        if (other is null)
            return 1;
        var byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : Order.CompareTo(other.Order);
    }
}
