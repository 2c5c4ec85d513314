using KaizalaEmulator.Server.Control;

namespace KaizalaEmulator.Server.Tests.Time;

public class IsoDurationTests
{
    [Theory]
    [InlineData("PT90S", "0.00:01:30")]
    [InlineData("P1DT2H", "1.02:00:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("P1W1DT1H1M1S", "8.01:01:01")]
    [InlineData("PT0.25S", "0.00:00:00.25")]
    [InlineData("pt5m", "0.00:05:00")]
    [InlineData("-PT1H", "-0.01:00:00")]
    [InlineData("PT0S", "0.00:00:00")]
    public void Weeks_days_hours_minutes_and_seconds_are_read(string text, string expected)
    {
        IsoDuration.TryParse(text, out var duration).Should().BeTrue();
        duration.Should().Be(TimeSpan.Parse(expected));
        if (duration >= TimeSpan.Zero)
            (IsoDuration.TryParse(IsoDuration.Write(duration), out var again) && again == duration).Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("1D")]
    [InlineData("PT1.5H")]
    [InlineData("PT1S1M")]
    [InlineData("P99999999999D")]
    public void Anything_else_is_refused(string text) => IsoDuration.TryParse(text, out _).Should().BeFalse();
}
