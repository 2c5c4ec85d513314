using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Tests.Faults;

public class TrickleTests
{
    [Fact]
    public async Task A_slow_answer_keeps_to_its_pace()
    {
        using var clock = new WorldClock(TimeProvider.System, DateTimeOffset.UnixEpoch, ClockMode.Frozen);
        using var sent = new MemoryStream();
        var body = Enumerable.Range(0, 250).Select(number => (byte)number).ToArray();

        var sending = AnswerWriter.TrickleAsync(sent, body, bytesPerSecond: 100, clock, TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
            await clock.AdvanceAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);

        sent.ToArray().Should().Equal(body);
        // Ten bytes at once and ten every tenth of a second: 24 pauses.
        clock.GetUtcNow().Should().BeOnOrAfter(DateTimeOffset.UnixEpoch.AddSeconds(2.4));
    }
}
