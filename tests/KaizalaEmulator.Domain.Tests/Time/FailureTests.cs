using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class FailureTests
{
    private readonly WorldClock _clock = Frozen();
    private readonly List<string> _log = [];

    [Fact]
    public async Task Failing_work_is_told_to_the_owner_and_stops_nothing()
    {
        _clock.Failed += failure => _log.Add(failure.Message);
        _clock.Schedule(At(1), "bad", "at once", _ => throw new InvalidOperationException("at once"));
        _clock.Schedule(At(2), "bad", "later", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        });
        using var timer = _clock.Timer(Minutes(3), () => throw new InvalidOperationException("timer"));
        _clock.Note(4, "good", _log);

        var move = await _clock.MoveAsync(Minutes(5));

        _log.Should().Equal("at once", "later", "timer", "good");
        move.Now.Should().Be(At(5));
        move.Fired.Select(fired => fired.Id).Should().Equal("at once", "later", "good");
    }

    [Fact]
    public async Task A_periodic_timer_survives_its_failures()
    {
        var rings = 0;
        using var timer = _clock.Timer(Minutes(1), Minutes(1), () =>
        {
            rings++;
            throw new InvalidOperationException();
        });

        await _clock.MoveAsync(Minutes(3));

        rings.Should().Be(3);
    }

    [Fact]
    public async Task An_owner_that_fails_to_listen_stops_nothing_either()
    {
        _clock.Failed += _ => throw new InvalidOperationException("the log is full");
        _clock.Schedule(At(1), "bad", "", _ => throw new InvalidOperationException());
        _clock.Note(2, "good", _log);

        await _clock.MoveAsync(Minutes(5));

        _log.Should().Equal("good");
    }

    [Fact]
    public async Task Failing_background_work_leaves_the_clock_running()
    {
        var (clock, real) = Flowing();
        clock.Failed += failure => _log.Add(failure.Message);
        clock.Schedule(At(1), "bad", "", _ => throw new InvalidOperationException("bad"));
        clock.Note(2, "good", _log);

        real.Advance(Minutes(1));
        await clock.SettleAsync();
        real.Advance(Minutes(1));
        await clock.SettleAsync();

        _log.Should().Equal("bad", "good");
    }
}
