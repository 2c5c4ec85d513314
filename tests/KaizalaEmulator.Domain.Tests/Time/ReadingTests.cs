using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class ReadingTests
{
    [Fact]
    public void A_flowing_clock_keeps_the_pace_of_the_real_time_from_its_own_start()
    {
        var (clock, real) = Flowing();

        real.Advance(Minutes(90));

        clock.Mode.Should().Be(ClockMode.Flowing);
        clock.GetUtcNow().Should().Be(At(90));
    }

    [Fact]
    public void Without_a_start_the_world_begins_at_the_real_time()
    {
        var real = new ManualTime(Start);
        using var clock = new WorldClock(real);

        real.Advance(Minutes(1));

        clock.GetUtcNow().Should().Be(At(1));
    }

    [Fact]
    public void A_start_in_another_offset_is_the_same_instant_in_utc()
    {
        using var clock = Frozen(Start.ToOffset(TimeSpan.FromHours(5.5)));

        clock.GetUtcNow().Should().BeExactly(Start);
        clock.LocalTimeZone.Should().Be(TimeZoneInfo.Utc);
    }

    [Fact]
    public void Frozen_time_stands_still()
    {
        var (clock, real) = Flowing();
        real.Advance(Minutes(5));

        clock.Freeze().Should().BeEquivalentTo(new ClockMove(At(5), ClockMode.Frozen, []));
        real.Advance(Minutes(100));

        clock.Mode.Should().Be(ClockMode.Frozen);
        clock.GetUtcNow().Should().Be(At(5));
    }

    [Fact]
    public void Resumed_time_flows_on_from_where_it_stood()
    {
        var (clock, real) = Flowing();
        clock.Freeze();
        real.Advance(Minutes(100));

        clock.Resume().Should().BeEquivalentTo(new ClockMove(Start, ClockMode.Flowing, []));
        real.Advance(Minutes(7));

        clock.GetUtcNow().Should().Be(At(7));
    }

    [Fact]
    public void Resuming_a_flowing_clock_changes_nothing()
    {
        var (clock, real) = Flowing();
        real.Advance(Minutes(3));

        clock.Resume().Now.Should().Be(At(3));
        real.Advance(Minutes(1));

        clock.GetUtcNow().Should().Be(At(4));
    }

    [Fact]
    public async Task Time_stamps_measure_the_time_of_the_world()
    {
        using var clock = Frozen();
        var before = clock.GetTimestamp();

        await clock.MoveAsync(TimeSpan.FromDays(400));

        clock.GetElapsedTime(before).Should().Be(TimeSpan.FromDays(400));
    }

    [Theory]
    [InlineData(10_000_000)]
    [InlineData(1_000_000_000)]
    [InlineData(3_579_545)]
    [InlineData(1_000)]
    public void Any_frequency_of_the_real_time_gives_the_same_pace(long frequency)
    {
        var real = new ManualTime(Start, frequency);
        using var clock = new WorldClock(real);

        real.Advance(TimeSpan.FromDays(3650));

        clock.GetUtcNow().Should().Be(Start.AddDays(3650));
    }

    [Fact]
    public void Flowing_time_stops_at_the_end_of_time()
    {
        var (clock, real) = Flowing(DateTimeOffset.MaxValue.AddSeconds(-1));

        real.Advance(Minutes(1));

        clock.GetUtcNow().Should().Be(DateTimeOffset.MaxValue);
    }
}
