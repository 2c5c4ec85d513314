using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class MoveTests
{
    private readonly WorldClock _clock = Frozen();
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_move_sets_off_what_is_due_in_order_of_time_and_then_of_scheduling()
    {
        _clock.Note(20, "c", _log);
        _clock.Note(10, "a", _log);
        _clock.Note(20, "d", _log);
        _clock.Note(15, "b", _log);
        _clock.Note(30.001, "later", _log);

        var move = await _clock.MoveAsync(Minutes(30));

        _log.Should().Equal("a", "b", "c", "d");
        move.Now.Should().Be(At(30));
        move.Mode.Should().Be(ClockMode.Frozen);
        move.Fired.Should().Equal(
            new Fired("note", At(10), "a"), new Fired("note", At(15), "b"),
            new Fired("note", At(20), "c"), new Fired("note", At(20), "d"));
    }

    [Fact]
    public async Task Work_is_due_at_the_target_itself_and_not_a_tick_before()
    {
        _clock.Note(10, "a", _log);

        (await _clock.MoveAsync(Minutes(10) - TimeSpan.FromTicks(1))).Fired.Should().BeEmpty();
        (await _clock.MoveAsync(TimeSpan.FromTicks(1))).Fired.Should().ContainSingle();
    }

    [Fact]
    public async Task Work_sees_the_clock_at_its_own_instant()
    {
        var seen = new List<DateTimeOffset>();
        foreach (var minutes in new[] { 40, 5, 12 })
            _clock.Schedule(At(minutes), "look", "", at =>
            {
                at.Should().Be(At(minutes));
                seen.Add(_clock.GetUtcNow());
                return Task.CompletedTask;
            });

        await _clock.MoveAsync(Minutes(60));

        seen.Should().Equal(At(5), At(12), At(40));
        _clock.GetUtcNow().Should().Be(At(60));
    }

    [Fact]
    public async Task Time_waits_for_work_to_complete()
    {
        var release = new TaskCompletionSource();
        _clock.Schedule(At(1), "slow", "s", async _ =>
        {
            await release.Task;
            _log.Add("slow done");
        });
        _clock.Note(2, "next", _log);

        var move = _clock.MoveAsync(Minutes(5));

        move.IsCompleted.Should().BeFalse();
        _clock.GetUtcNow().Should().Be(At(1));
        release.SetResult();
        (await move).Fired.Select(fired => fired.Id).Should().Equal("s", "next");
        _log.Should().Equal("slow done", "next");
    }

    [Fact]
    public async Task What_work_schedules_fires_in_the_same_move_when_it_is_due_before_the_target()
    {
        _clock.Schedule(At(10), "ladder", "1", async at =>
        {
            await Task.Yield();
            _clock.Note(10, "same instant", _log);
            _clock.Note(13, "after the next", _log);
            _clock.Note(61, "past the target", _log);
        });
        _clock.Note(12, "next", _log);

        await _clock.MoveAsync(Minutes(60));

        _log.Should().Equal("same instant", "next", "after the next");
    }

    [Fact]
    public async Task Work_for_a_time_that_has_passed_fires_at_once_even_while_time_stands_still()
    {
        var done = new TaskCompletionSource<DateTimeOffset>();

        var work = _clock.Schedule(At(-60), "late", "l", at =>
        {
            done.SetResult(at);
            return Task.CompletedTask;
        });

        await done.Task.SoonAsync();
        (await done.Task).Should().Be(Start);
        work.At.Should().Be(Start);
    }

    [Fact]
    public async Task Cancelled_work_does_not_fire()
    {
        var cancelled = _clock.Note(1, "cancelled", _log);
        _clock.Note(2, "disposed", _log).Dispose();
        var kept = _clock.Note(3, "kept", _log);

        cancelled.Cancel().Should().BeTrue();
        cancelled.Cancel().Should().BeFalse();
        await _clock.MoveAsync(Minutes(5));

        _log.Should().Equal("kept");
        kept.Cancel().Should().BeFalse("it has fired");
        (kept.Kind, kept.Id, kept.At).Should().Be(("note", "kept", At(3)));
    }

    [Fact]
    public async Task Work_can_cancel_what_is_due_at_the_same_instant()
    {
        IScheduled? other = null;
        _clock.Schedule(At(1), "canceller", "", _ =>
        {
            other!.Cancel().Should().BeTrue();
            return Task.CompletedTask;
        });
        other = _clock.Note(1, "other", _log);

        (await _clock.MoveAsync(Minutes(1))).Fired.Should().ContainSingle();

        _log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_move_of_nothing_reports_where_the_clock_stands() =>
        (await _clock.MoveAsync(TimeSpan.Zero)).Should().BeEquivalentTo(new ClockMove(Start, ClockMode.Frozen, []));
}
