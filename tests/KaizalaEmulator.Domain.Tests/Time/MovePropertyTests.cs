using CsCheck;
using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>Whatever is scheduled and however the clock is moved, work fires exactly on time, once, in order.</summary>
public class MovePropertyTests
{
    // Few distinct instants, so that ties are common.
    private static readonly Gen<int> Delay = Gen.Int[0, 40];

    private static readonly Gen<(Job[] Jobs, int[] Moves)> Plans = Gen.Select(
        Gen.Select(Delay, Delay.Array[0, 3], Gen.Bool, Gen.Int[0, 9], (due, next, isAsync, cancel) =>
            new Job(due + 1, next, isAsync, IsCancelled: cancel == 0)).Array[0, 30],
        Delay.Array[0, 8]);

    [Fact]
    public Task Work_is_never_early_never_skipped_and_always_in_order() => Plans.SampleAsync(async (jobs, moves) =>
    {
        var run = await RunAsync(jobs, moves);

        run.Rung.Select(ring => ring.Seen).Should().Equal(
            run.Rung.Select(ring => ring.Work.Due), "each sees the clock at its own instant");
        run.Rung.Select(ring => ring.Work).Should().Equal(
            run.Scheduled.Where(work => work.Due <= run.Now).OrderBy(work => work.Due).ThenBy(work => work.Order),
            "all that is due fires, once, by time and then by scheduling");
        run.Reported.Should().Equal(run.Rung.Select(ring => $"{ring.Work.Order}@{ring.Work.Due}"));
    });

    [Fact]
    public Task The_same_plan_fires_the_same_things_in_the_same_order() => Plans.SampleAsync(async (jobs, moves) =>
        (await RunAsync(jobs, moves)).Reported.Should().Equal((await RunAsync(jobs, moves)).Reported));

    [Fact]
    public Task Many_small_moves_fire_what_one_long_move_does() => Plans.SampleAsync(async (jobs, moves) =>
        (await RunAsync(jobs, moves)).Reported.Should().Equal((await RunAsync(jobs, [moves.Sum()])).Reported));

    private static async Task<Run> RunAsync(Job[] jobs, int[] moves)
    {
        using var clock = Frozen();
        var scheduled = new List<Work>();
        var rung = new List<(Work, int)>();
        var reported = new List<string>();
        foreach (var job in jobs)
        {
            var handle = Schedule(job, job.Due);
            if (!job.IsCancelled)
                continue;
            handle.Cancel().Should().BeTrue();
            scheduled.RemoveAt(scheduled.Count - 1);
        }

        foreach (var seconds in moves)
        {
            var before = Now();
            var move = await clock.MoveAsync(TimeSpan.FromSeconds(seconds));
            Now().Should().Be(before + seconds);
            reported.AddRange(move.Fired.Select(fired => $"{fired.Id}@{(fired.At - Start).TotalSeconds}"));
        }

        return new Run(scheduled, rung, reported, Now());

        int Now() => (int)(clock.GetUtcNow() - Start).TotalSeconds;

        IScheduled Schedule(Job job, int due)
        {
            var work = new Work(scheduled.Count == 0 ? 0 : scheduled[^1].Order + 1, due);
            scheduled.Add(work);
            return clock.Schedule(Start.AddSeconds(due), "job", $"{work.Order}", async _ =>
            {
                rung.Add((work, Now()));
                if (job.IsAsync)
                    await Task.Yield();
                foreach (var delay in job.Next)
                    Schedule(job with { Next = [] }, Now() + delay);
            });
        }
    }

    private sealed record Job(int Due, int[] Next, bool IsAsync, bool IsCancelled);

    private readonly record struct Work(int Order, int Due);

    private sealed record Run(List<Work> Scheduled, List<(Work Work, int Seen)> Rung, List<string> Reported, int Now);
}
