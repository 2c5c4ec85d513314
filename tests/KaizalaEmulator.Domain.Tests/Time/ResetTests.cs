using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class ResetTests
{
    private readonly WorldClock _clock = Frozen();
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_reset_goes_back_and_drops_everything()
    {
        await _clock.MoveAsync(Minutes(60));
        var work = _clock.Note(70, "old", _log);
        using var timer = _clock.Timer(Minutes(1), Minutes(1), () => _log.Add("old timer"));

        _clock.Reset(Start, ClockMode.Frozen);

        _clock.GetUtcNow().Should().Be(Start);
        work.Cancel().Should().BeFalse();
        (await _clock.MoveAsync(TimeSpan.FromDays(1))).Fired.Should().BeEmpty();
        _log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reset_may_change_the_mode_and_take_the_real_time()
    {
        var (clock, real) = Flowing();
        real.Advance(Minutes(1));

        clock.Reset(null, ClockMode.Frozen);
        clock.GetUtcNow().Should().Be(real.GetUtcNow());
        clock.Reset(Start, ClockMode.Flowing);
        clock.Note(1, "new", _log);
        real.Advance(Minutes(1));
        await clock.SettleAsync();

        clock.GetUtcNow().Should().Be(At(1));
        _log.Should().Equal("new");
    }

    [Fact]
    public async Task A_reset_ends_the_move_under_way_where_the_reset_put_the_clock()
    {
        var release = new TaskCompletionSource();
        _clock.Schedule(At(1), "slow", "s", _ => release.Task);
        _clock.Note(2, "old", _log);
        var move = _clock.MoveAsync(Minutes(10));

        _clock.Reset(At(-100), ClockMode.Frozen);
        release.SetResult();

        (await move).Should().BeEquivalentTo(new ClockMove(At(-100), ClockMode.Frozen, [new Fired("slow", At(1), "s")]));
        _clock.GetUtcNow().Should().Be(At(-100));
        _log.Should().BeEmpty();
    }

    [Fact]
    public async Task What_work_of_the_old_world_still_schedules_does_not_reach_the_new_one()
    {
        var release = new TaskCompletionSource();
        _clock.Schedule(At(1), "ladder", "", async _ =>
        {
            await release.Task;
            _clock.Note(5, "retry of the old world", _log);
        });
        var move = _clock.MoveAsync(Minutes(10));

        _clock.Reset(Start, ClockMode.Frozen);
        _clock.Note(5, "new", _log);
        release.SetResult();
        await move;
        await _clock.MoveAsync(Minutes(10));

        _log.Should().Equal("new");
    }

    [Fact]
    public async Task Work_may_reset_its_own_world()
    {
        _clock.Schedule(At(1), "reset", "", _ =>
        {
            _clock.Reset(Start, ClockMode.Flowing);
            return Task.CompletedTask;
        });

        var move = await _clock.MoveAsync(Minutes(10));

        (move.Now, move.Mode).Should().Be((Start, ClockMode.Flowing));
    }

    [Fact]
    public async Task A_disposed_clock_can_be_read_but_fires_and_moves_no_more()
    {
        var (clock, real) = Flowing();
        clock.Note(1, "before", _log);
        clock.Dispose();
        clock.Note(0, "after", _log);
        using var timer = clock.Timer(TimeSpan.Zero, () => _log.Add("timer"));

        real.Advance(Minutes(5));

        clock.GetUtcNow().Should().Be(At(5));
        await ((Func<Task>)clock.SettleAsync).Should().ThrowAsync<ObjectDisposedException>();
        _log.Should().BeEmpty();
        clock.Dispose();
    }
}
