using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class TimerTests
{
    private readonly WorldClock _clock = Frozen();
    private readonly List<double> _rings = [];

    private void Ring() => _rings.Add((_clock.GetUtcNow() - Start).TotalMinutes);

    [Fact]
    public async Task A_timer_rings_in_order_with_named_work_and_goes_unreported()
    {
        var log = new List<string>();
        _clock.Note(5, "before", log);
        using var timer = _clock.Timer(Minutes(5), () => log.Add("timer"));
        _clock.Note(5, "after", log);

        var move = await _clock.MoveAsync(Minutes(5));

        log.Should().Equal("before", "timer", "after");
        move.Fired.Select(fired => fired.Id).Should().Equal("before", "after");
    }

    [Fact]
    public async Task A_periodic_timer_rings_at_each_of_its_instants()
    {
        using var timer = _clock.Timer(Minutes(1), Minutes(10), Ring);

        await _clock.MoveAsync(Minutes(31));

        _rings.Should().Equal(1, 11, 21, 31);
    }

    [Fact]
    public async Task A_timer_can_change_and_stop_itself_while_it_rings()
    {
        ITimer? timer = null;
        timer = _clock.Timer(Minutes(1), Minutes(1), () =>
        {
            Ring();
            if (_rings.Count == 2)
                timer!.Change(Minutes(10), Minutes(3));
            if (_rings.Count == 4)
                timer!.Dispose();
        });

        await _clock.MoveAsync(Minutes(60));

        _rings.Should().Equal(1, 2, 12, 15);
    }

    [Fact]
    public async Task A_timer_that_never_comes_can_be_set_later()
    {
        using var timer = _clock.Timer(Timeout.InfiniteTimeSpan, Ring);
        await _clock.MoveAsync(Minutes(5));

        timer.Change(Minutes(2), TimeSpan.Zero).Should().BeTrue();
        await _clock.MoveAsync(Minutes(5));

        _rings.Should().Equal(7);
    }

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(0, -2)]
    public void Negative_times_are_refused_but_for_never(int due, int period)
    {
        var create = () => _clock.CreateTimer(_ => { }, null, TimeSpan.FromMilliseconds(due), TimeSpan.FromMilliseconds(period));

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task A_timer_past_the_end_of_time_never_rings()
    {
        using var timer = _clock.Timer(TimeSpan.MaxValue, Ring);

        await _clock.MoveToAsync(DateTimeOffset.MaxValue);

        _rings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_delay_on_the_clock_ends_when_the_world_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromHours(24), _clock, TestContext.Current.CancellationToken);

        await _clock.MoveAsync(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        delay.IsCompleted.Should().BeFalse();
        await _clock.MoveAsync(TimeSpan.FromTicks(1));

        delay.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task A_time_out_on_the_clock_strikes_when_the_world_gets_there()
    {
        using var timeout = new CancellationTokenSource(Minutes(1), _clock);

        await _clock.MoveAsync(Minutes(1));

        timeout.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public async Task A_callback_runs_in_the_context_in_which_its_timer_was_made()
    {
        var local = new AsyncLocal<string> { Value = "maker" };
        string? seen = null;
        using var timer = _clock.Timer(Minutes(1), () => seen = local.Value);
        local.Value = "mover";

        await _clock.MoveAsync(Minutes(1));

        seen.Should().Be("maker");
    }
}
