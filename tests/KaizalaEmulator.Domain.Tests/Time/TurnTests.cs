using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class TurnTests
{
    private readonly WorldClock _clock = Frozen();

    [Fact]
    public async Task Moves_queue_behind_each_other_in_the_order_of_asking()
    {
        var release = new TaskCompletionSource();
        _clock.Schedule(At(1), "slow", "s", _ => release.Task);
        _clock.Schedule(At(15), "quick", "q", _ => Task.CompletedTask);

        var first = _clock.MoveAsync(Minutes(10));
        var second = _clock.MoveAsync(Minutes(10));
        var third = _clock.MoveToAsync(At(19));
        second.IsCompleted.Should().BeFalse();
        release.SetResult();

        (await first).Now.Should().Be(At(10));
        (await second).Should().BeEquivalentTo(new ClockMove(At(20), ClockMode.Frozen, [new Fired("quick", At(15), "q")]));
        (await third).Moved.Should().BeFalse("by its turn, the clock is past it");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Work_cannot_move_the_clock_that_waits_for_it(bool afterAnAwait)
    {
        Exception? failure = null;
        _clock.Failed += thrown => failure = thrown;
        _clock.Schedule(At(1), "loop", "", async _ =>
        {
            if (afterAnAwait)
                await Task.Yield();
            await _clock.MoveAsync(Minutes(1));
        });

        var move = await _clock.MoveAsync(Minutes(5));

        move.Now.Should().Be(At(5));
        failure.Should().BeOfType<InvalidOperationException>().Which.Message.Should().StartWith("The clock cannot be moved");
    }

    [Fact]
    public async Task A_timer_callback_cannot_move_the_clock_either()
    {
        Exception? failure = null;
        _clock.Failed += thrown => failure = thrown;
        using var timer = _clock.Timer(Minutes(1), () => _clock.MoveToAsync(At(60)).GetAwaiter().GetResult());

        await _clock.MoveAsync(Minutes(5));

        failure.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task Work_can_move_the_clock_of_another_world()
    {
        using var other = Frozen();
        _clock.Schedule(At(1), "cross", "", _ => other.MoveAsync(Minutes(30)));

        await _clock.MoveAsync(Minutes(5));

        other.GetUtcNow().Should().Be(At(30));
    }

    [Fact]
    public async Task What_work_left_behind_can_move_the_clock_once_the_work_is_over()
    {
        var go = new TaskCompletionSource();
        Task<ClockMove>? left = null;
        _clock.Schedule(At(1), "starter", "", _ =>
        {
            left = LaterAsync();
            return Task.CompletedTask;
        });
        await _clock.MoveAsync(Minutes(1));

        go.SetResult();

        (await left!).Now.Should().Be(At(2));

        async Task<ClockMove> LaterAsync()
        {
            await go.Task;
            return await _clock.MoveAsync(Minutes(1));
        }
    }

    [Fact]
    public async Task A_caller_who_blocks_its_own_context_until_the_move_is_done_does_not_wait_for_ever()
    {
        _clock.Schedule(At(1), "async", "", async _ => await Task.Yield());

        var move = Task.Factory.StartNew(
            () =>
            {
                SynchronizationContext.SetSynchronizationContext(new StuckContext());
                return _clock.MoveAsync(Minutes(1)).GetAwaiter().GetResult();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        await ((Task)move).SoonAsync();
    }

    /// <summary>A user interface thread that is busy waiting.</summary>
    private sealed class StuckContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
