using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class FlowingMoveTests
{
    [Fact]
    public async Task Time_stands_still_during_a_move_and_flows_on_from_its_target()
    {
        var (clock, real) = Flowing();
        var inside = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        clock.Schedule(At(10), "slow", "s", _ =>
        {
            inside.SetResult();
            return release.Task;
        });
        var move = clock.MoveAsync(Minutes(20));
        await inside.Task;

        real.Advance(Minutes(100));
        clock.GetUtcNow().Should().Be(At(10));
        release.SetResult();

        (await move).Should().BeEquivalentTo(new ClockMove(At(20), ClockMode.Flowing, [new Fired("slow", At(10), "s")]));
        real.Advance(Minutes(1));
        clock.GetUtcNow().Should().Be(At(21));
    }

    [Fact]
    public async Task A_move_waits_for_background_work_under_way_and_counts_from_its_own_turn()
    {
        var (clock, real) = Flowing();
        var release = new TaskCompletionSource();
        clock.Schedule(At(10), "slow", "s", _ => release.Task);
        var log = new FiringLog(clock);
        log.Note(11, "next");
        real.Advance(Minutes(10));

        var move = clock.MoveAsync(Minutes(20));
        real.Advance(Minutes(5));
        move.IsCompleted.Should().BeFalse();
        log.IsEmpty.Should().BeTrue("nothing overtakes work under way");
        release.SetResult();

        (await move).Now.Should().Be(At(35));
        (await log.NextAsync()).Should().Be("next");
    }

    [Fact]
    public async Task Work_scheduled_during_a_move_past_its_target_fires_when_the_flow_gets_there()
    {
        var (clock, real) = Flowing();
        var log = new FiringLog(clock);
        clock.Schedule(At(1), "ladder", "", _ =>
        {
            log.Note(30, "retry");
            return Task.CompletedTask;
        });
        await clock.MoveAsync(Minutes(10));

        real.Advance(Minutes(20));

        (await log.NextAsync()).Should().Be("retry");
    }

    [Fact]
    public async Task Freezing_in_the_middle_of_a_move_freezes_at_its_target()
    {
        var (clock, real) = Flowing();
        clock.Schedule(At(1), "freezer", "", _ =>
        {
            clock.Freeze().Now.Should().Be(At(1));
            return Task.CompletedTask;
        });

        (await clock.MoveAsync(Minutes(10))).Mode.Should().Be(ClockMode.Frozen);
        real.Advance(Minutes(1));

        clock.GetUtcNow().Should().Be(At(10));
    }
}
