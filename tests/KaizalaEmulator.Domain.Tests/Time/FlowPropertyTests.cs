using CsCheck;
using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>Any mixture of passing time, moves, freezing and resuming keeps the clock's promises.</summary>
public class FlowPropertyTests
{
    private enum Step
    {
        Schedule,
        RealTimePasses,
        Advance,
        Set,
        Freeze,
        Resume,
    }

    private static readonly Gen<(Step Step, int Milliseconds)[]> Steps =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[-200, 2_000]).Array[1, 60];

    [Fact]
    public Task Time_never_goes_back_and_work_is_never_early_and_never_skipped() => Steps.SampleAsync(async steps =>
    {
        var (clock, real) = Flowing();
        var waiting = new List<DateTimeOffset>();
        var fired = new List<DateTimeOffset>();
        var last = clock.GetUtcNow();

        foreach (var (step, milliseconds) in steps)
        {
            await DoAsync(step, TimeSpan.FromMilliseconds(milliseconds) + TimeSpan.FromTicks(7));
            await clock.SettleAsync();

            clock.GetUtcNow().Should().BeOnOrAfter(last);
            last = clock.GetUtcNow();
            fired.Should().Equal(waiting.Where(due => due <= last).Order(), "exactly what has come due has fired");
        }

        async Task DoAsync(Step step, TimeSpan time)
        {
            switch (step)
            {
                case Step.Schedule:
                    waiting.Add(clock.Schedule(last + time, "w", "", at =>
                    {
                        clock.GetUtcNow().Should().BeOnOrAfter(at);
                        fired.Add(at);
                        return Task.CompletedTask;
                    }).At);
                    break;
                case Step.RealTimePasses:
                    real.Advance(time.Duration());
                    break;
                case Step.Advance:
                    (await clock.MoveAsync(time.Duration())).Now.Should().Be(last + time.Duration());
                    break;
                case Step.Set:
                    (await clock.MoveToAsync(last + time)).Moved.Should().Be(time >= TimeSpan.Zero);
                    break;
                case Step.Freeze:
                    clock.Freeze();
                    break;
                default:
                    clock.Resume();
                    break;
            }
        }
    });
}
