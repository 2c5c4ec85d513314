using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Domain.Tests.Webhooks;

public sealed class WebhookLimitsTests
{
    [Fact]
    public void Six_retries_are_spaced_exponentially_within_two_days()
    {
        var waits = Enumerable.Range(1, 7).Select(WebhookLimits.RetryAfter).ToList();

        waits.Take(6).Select(wait => wait!.Value.TotalMinutes).Should().Equal(45, 90, 180, 360, 720, 1440);
        waits[6].Should().BeNull();
        waits.Take(6).Sum(wait => wait!.Value.TotalHours).Should().Be(47.25);
    }
}
