using KaizalaEmulator.Domain.Time;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>Short words for what every clock test does.</summary>
internal static class ClockKit
{
    public static readonly DateTimeOffset Start = new(2022, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(double minutes) => Start.AddMinutes(minutes);

    public static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    public static WorldClock Frozen(DateTimeOffset? start = null) =>
        new(new ManualTime(Start.AddYears(5)), start ?? Start, ClockMode.Frozen);

    public static (WorldClock Clock, ManualTime Real) Flowing(DateTimeOffset? start = null)
    {
        var real = new ManualTime(Start.AddYears(5));
        return (new WorldClock(real, start ?? Start), real);
    }

    public static Task<ClockMove> MoveAsync(this WorldClock clock, TimeSpan by) =>
        clock.AdvanceAsync(by, TestContext.Current.CancellationToken);

    public static Task<SetOutcome> MoveToAsync(this WorldClock clock, DateTimeOffset now) =>
        clock.SetAsync(now, TestContext.Current.CancellationToken);

    /// <summary>Waits for background firing under way: an empty move queues behind it.</summary>
    public static Task SettleAsync(this WorldClock clock) => clock.MoveAsync(TimeSpan.Zero);

    public static IScheduled Note(this WorldClock clock, double minutes, string id, ICollection<string> log) =>
        clock.Schedule(At(minutes), "note", id, _ =>
        {
            log.Add(id);
            return Task.CompletedTask;
        });

    public static ITimer Timer(this WorldClock clock, TimeSpan due, TimeSpan period, Action callback) =>
        clock.CreateTimer(_ => callback(), null, due, period);

    public static ITimer Timer(this WorldClock clock, TimeSpan due, Action callback) =>
        clock.Timer(due, Timeout.InfiniteTimeSpan, callback);

    /// <summary>A signal awaited in a test must come; ten real seconds mean that it never will.</summary>
    public static Task SoonAsync(this Task task) =>
        task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
}
