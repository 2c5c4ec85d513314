using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>A move lets what was set off come to rest before time goes on.</summary>
public sealed class RestTests
{
    [Fact]
    public async Task A_move_rests_before_it_begins_and_at_each_instant()
    {
        using var clock = Frozen();
        var log = new List<string>();
        clock.Note(10, "ten", log);
        clock.Note(10, "ten again", log);
        clock.Note(20, "twenty", log);
        clock.Rest = () =>
        {
            log.Add($"rest at {(clock.GetUtcNow() - Start).TotalMinutes}");
            return Task.CompletedTask;
        };

        await clock.MoveAsync(Minutes(30));

        log.Should().Equal("rest at 0", "ten", "ten again", "rest at 10", "twenty", "rest at 20");
    }

    [Fact]
    public async Task What_the_rest_brings_about_rings_at_its_instant_and_is_reported_there()
    {
        using var clock = Frozen();
        var log = new List<string>();
        clock.Note(10, "first", log);
        clock.Note(20, "last", log);
        var rested = 0;
        clock.Rest = () =>
        {
            if (++rested == 2)
                clock.Note(0, "brought about", log);
            return Task.CompletedTask;
        };

        var move = await clock.MoveAsync(Minutes(20));

        move.Fired.Select(fired => (fired.Id, fired.At)).Should().Equal(("first", At(10)), ("brought about", At(10)), ("last", At(20)));
    }

    [Fact]
    public async Task Time_stands_still_while_it_rests()
    {
        var (clock, real) = Flowing();
        using var own = clock;
        var rest = new TaskCompletionSource();
        clock.Rest = () => rest.Task;

        var move = clock.MoveAsync(Minutes(1));
        real.Advance(Minutes(5));
        clock.GetUtcNow().Should().Be(Start);
        rest.SetResult();

        (await move).Now.Should().Be(At(1));
    }

    [Fact]
    public async Task Background_firing_does_not_wait_for_rest()
    {
        var (clock, real) = Flowing();
        using var own = clock;
        clock.Rest = () => Task.FromException(new InvalidOperationException("asked for rest"));
        var rung = new TaskCompletionSource();
        clock.Schedule(At(1), "note", "one", _ =>
        {
            rung.SetResult();
            return Task.CompletedTask;
        });

        real.Advance(Minutes(2));

        await rung.Task.SoonAsync();
    }
}
