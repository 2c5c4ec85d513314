namespace KaizalaEmulator.Domain.Time;

internal sealed class ScheduledWork(Runner runner, string kind, string id, Func<DateTimeOffset, Task> action)
    : Alarm, IScheduled
{
    public string Kind => kind;

    public string Id => id;

    DateTimeOffset IScheduled.At => new(At, TimeSpan.Zero);

    public override Fired? Report => new Fired(kind, new DateTimeOffset(At, TimeSpan.Zero), id);

    public override Task RingAsync(Turn turn) => action(new DateTimeOffset(At, TimeSpan.Zero));

    public bool Cancel() => runner.Unset(this);

    public void Dispose() => Cancel();
}
