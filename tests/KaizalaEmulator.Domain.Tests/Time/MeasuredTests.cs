using System.Diagnostics;
using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>Measures time and memory, so it runs alone.</summary>
[CollectionDefinition(nameof(MeasuredTests), DisableParallelization = true)]
[Collection(nameof(MeasuredTests))]
public class MeasuredTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Thirty_days_over_ten_thousand_pending_timers_pass_in_no_time()
    {
        var times = new List<double>();
        for (var run = 0; run < 25; run++)
            times.Add(await MeasureAsync());
        times.RemoveRange(0, 5); // warm-up

        times.Sort();
        output.WriteLine($"median {times[times.Count / 2]:F2} ms, fastest {times[0]:F2} ms, slowest {times[^1]:F2} ms");
        times[times.Count / 2].Should().BeLessThan(100);
    }

    [Fact]
    public void A_million_cancelled_pieces_of_work_leave_nothing_behind()
    {
        using var clock = Frozen();
        using var pending = clock.Schedule(At(1), "pending", "", _ => Task.CompletedTask);
        using var timer = clock.Timer(Minutes(1), () => { });
        ScheduleAndCancel(clock, timer, 1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        ScheduleAndCancel(clock, timer, 1_000_000);

        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(4_000_000);
    }

    [Theory]
    [InlineData(ClockMode.Flowing)]
    [InlineData(ClockMode.Frozen)]
    public void Reading_the_time_allocates_nothing(ClockMode mode)
    {
        using var clock = new WorldClock(TimeProvider.System, Start, mode);
        clock.GetUtcNow();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++)
            clock.GetUtcNow();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static async Task<double> MeasureAsync()
    {
        using var clock = Frozen();
        var random = new Random(4);
        var rings = 0;
        for (var i = 0; i < 10_000; i++)
            clock.Schedule(At(random.NextDouble() * 30 * 24 * 60), "timer", $"{i}", _ =>
            {
                rings++;
                return Task.CompletedTask;
            });
        var watch = Stopwatch.StartNew();

        var move = await clock.MoveAsync(TimeSpan.FromDays(30));

        var elapsed = watch.Elapsed.TotalMilliseconds;
        (rings, move.Fired.Count).Should().Be((10_000, 10_000));
        return elapsed;
    }

    private static void ScheduleAndCancel(WorldClock clock, ITimer timer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var work = clock.Schedule(At(i), "w", "", _ => Task.CompletedTask);
            timer.Change(Minutes(i), Timeout.InfiniteTimeSpan);
        }
    }
}
