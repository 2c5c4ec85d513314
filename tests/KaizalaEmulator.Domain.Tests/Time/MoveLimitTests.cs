using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class MoveLimitTests
{
    private readonly WorldClock _clock = Frozen();
    private readonly List<string> _log = [];

    [Fact]
    public async Task The_clock_is_set_forward_through_everything_on_the_way()
    {
        _clock.Note(10, "a", _log);

        var outcome = await _clock.MoveToAsync(At(60).ToOffset(TimeSpan.FromHours(-3)));

        outcome.Moved.Should().BeTrue();
        outcome.Now.Should().Be(At(60));
        outcome.Move!.Fired.Should().ContainSingle();
        outcome.Move.Now.Should().BeExactly(At(60));
    }

    [Fact]
    public async Task Setting_the_clock_to_now_is_a_move()
    {
        (await _clock.MoveToAsync(Start)).Moved.Should().BeTrue();
    }

    [Fact]
    public async Task Setting_the_clock_back_is_refused_and_changes_nothing()
    {
        await _clock.MoveAsync(Minutes(10));

        var outcome = await _clock.MoveToAsync(At(10).AddTicks(-1));

        outcome.Moved.Should().BeFalse();
        outcome.Move.Should().BeNull();
        outcome.Now.Should().Be(At(10));
        _clock.GetUtcNow().Should().Be(At(10));
    }

    [Fact]
    public async Task A_refused_clock_flows_on()
    {
        var (clock, real) = Flowing();

        (await clock.MoveToAsync(At(-1))).Moved.Should().BeFalse();
        real.Advance(Minutes(2));

        clock.GetUtcNow().Should().Be(At(2));
    }

    [Fact]
    public async Task Advancing_backwards_is_refused()
    {
        var back = () => _clock.MoveAsync(TimeSpan.FromTicks(-1));

        await back.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("by");
        _clock.GetUtcNow().Should().Be(Start);
    }

    [Fact]
    public async Task Advancing_past_the_end_of_time_is_refused()
    {
        var left = DateTimeOffset.MaxValue - Start;
        var past = () => _clock.MoveAsync(left + TimeSpan.FromTicks(1));

        await past.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("The clock cannot pass 9999-12-31*");
        _clock.GetUtcNow().Should().Be(Start);
        (await _clock.MoveAsync(left)).Now.Should().Be(DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task A_cancelled_move_stops_between_two_pieces_of_work()
    {
        using var cancel = new CancellationTokenSource();
        _clock.Note(1, "a", _log);
        _clock.Schedule(At(2), "cancel", "", _ => cancel.CancelAsync());
        _clock.Note(3, "b", _log);

        var move = () => _clock.AdvanceAsync(Minutes(10), cancel.Token);

        await move.Should().ThrowAsync<OperationCanceledException>();
        _clock.GetUtcNow().Should().Be(At(2));
        _log.Should().Equal("a");
        (await _clock.MoveAsync(Minutes(1))).Fired.Should().Equal(new Fired("note", At(3), "b"));
    }

    [Fact]
    public async Task A_move_that_gave_up_its_place_in_the_queue_never_happens()
    {
        var release = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        _clock.Schedule(At(1), "slow", "", _ => release.Task);
        var first = _clock.MoveAsync(Minutes(1));
        var second = _clock.AdvanceAsync(Minutes(60), cancel.Token);

        await cancel.CancelAsync();
        await ((Func<Task>)(() => second)).Should().ThrowAsync<OperationCanceledException>();
        release.SetResult();
        await first;

        _clock.GetUtcNow().Should().Be(At(1));
    }
}
