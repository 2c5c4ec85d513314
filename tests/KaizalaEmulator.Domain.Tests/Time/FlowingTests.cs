using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class FlowingTests
{
    [Fact]
    public async Task Due_work_fires_by_itself_when_the_real_time_gets_there()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        log.Note(10, "a");
        log.Note(5, "b");
        using var timer = clock.Timer(Minutes(7), () => log.Add("timer"));

        real.Advance(Minutes(10) - TimeSpan.FromMilliseconds(1));
        (await log.NextAsync()).Should().Be("b");
        (await log.NextAsync()).Should().Be("timer");
        log.IsEmpty.Should().BeTrue();
        real.Advance(TimeSpan.FromMilliseconds(1));

        (await log.NextAsync()).Should().Be("a");
        real.TimersMade.Should().Be(1);
    }

    [Fact]
    public async Task Work_beyond_the_reach_of_a_real_timer_fires_in_its_time()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        log.Note(TimeSpan.FromDays(365).TotalMinutes, "a year on");

        for (var day = 1; day < 365; day++)
            real.Advance(TimeSpan.FromDays(1));
        log.IsEmpty.Should().BeTrue();
        real.Advance(TimeSpan.FromDays(1));

        (await log.NextAsync()).Should().Be("a year on");
    }

    [Fact]
    public async Task A_real_timer_that_wakes_early_fires_nothing_early()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        log.Note(10, "a");
        real.Advance(Minutes(9));

        real.RingEarly();
        log.IsEmpty.Should().BeTrue();
        real.Advance(Minutes(1));

        (await log.NextAsync()).Should().Be("a");
    }

    [Fact]
    public async Task What_came_due_while_other_work_was_under_way_fires_after_it()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        var release = new TaskCompletionSource();
        clock.Schedule(At(1), "slow", "", _ => release.Task);
        log.Note(2, "next");
        log.Note(3, "last");
        real.Advance(Minutes(1));
        real.Advance(Minutes(1));

        release.SetResult();

        (await log.NextAsync()).Should().Be("next");
        real.Advance(Minutes(1));
        (await log.NextAsync()).Should().Be("last");
    }

    [Fact]
    public async Task Late_background_firing_gives_each_its_own_instant_and_skips_none()
    {
        var (clock, real) = Flowing();
        var seen = new List<DateTimeOffset>();
        foreach (var minutes in new[] { 3, 1, 2 })
            clock.Schedule(At(minutes), "look", "", at =>
            {
                seen.Add(at);
                return Task.CompletedTask;
            });

        real.Advance(Minutes(30));
        await clock.SettleAsync();

        seen.Should().Equal(At(1), At(2), At(3));
    }

    [Fact]
    public async Task Frozen_work_waits_and_fires_after_the_clock_flows_again()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        log.Note(10, "a");
        clock.Freeze();
        real.Advance(Minutes(60));
        log.IsEmpty.Should().BeTrue();

        clock.Resume();
        real.Advance(Minutes(10));

        (await log.NextAsync()).Should().Be("a");
    }

    [Fact]
    public async Task On_the_platforms_own_time_work_fires_too()
    {
        using var clock = new WorldClock(TimeProvider.System);
        var fired = new TaskCompletionSource();
        var due = clock.GetUtcNow().AddMilliseconds(2);
        DateTimeOffset seen = default;

        clock.Schedule(due, "soon", "", _ =>
        {
            seen = clock.GetUtcNow();
            fired.SetResult();
            return Task.CompletedTask;
        });

        await fired.Task.SoonAsync();
        seen.Should().BeOnOrAfter(due);
    }
}
