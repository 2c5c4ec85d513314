using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class TimerDisposalTests
{
    private readonly WorldClock _clock = Frozen();

    [Fact]
    public async Task A_disposed_timer_is_silent_and_cannot_be_set()
    {
        var rings = 0;
        var timer = _clock.Timer(Minutes(1), () => rings++);

        await timer.DisposeAsync();
        timer.Change(Minutes(1), Minutes(1)).Should().BeFalse();
        await _clock.MoveAsync(Minutes(5));

        rings.Should().Be(0);
    }

    [Fact]
    public async Task Disposing_asynchronously_waits_for_the_callback_under_way()
    {
        using var inside = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var timer = _clock.Timer(TimeSpan.Zero, () =>
        {
            inside.Release();
            release.Wait(TestContext.Current.CancellationToken);
        });
        await inside.WaitAsync(TestContext.Current.CancellationToken);

        var disposed = timer.DisposeAsync().AsTask();

        disposed.IsCompleted.Should().BeFalse();
        release.Release();
        await disposed.SoonAsync();
    }
}
