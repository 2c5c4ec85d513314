using KaizalaEmulator.Contracts.Recordings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Tests.Recordings;

/// <summary>Times of a recording that is served later.</summary>
public sealed class TimeShiftTests
{
    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"expiry":1767686400000}""", """{"expiry":1767772800000}""", "milliseconds")]
    [InlineData("""{"creationTime":1767600000}""", """{"creationTime":1767686400}""", "seconds")]
    [InlineData("""{"at":["2026-01-05T08:00:00Z"]}""", """{"at":["2026-01-06T08:00:00Z"]}""", "ISO times")]
    [InlineData("""{"at":"2100-01-05T08:00:00Z","n":7,"text":"at 2026-01-05T08:00:00Z","none":null}""", """{"at":"2100-01-05T08:00:00Z","n":7,"text":"at 2026-01-05T08:00:00Z","none":null}""", "what a caller chose, and what is no time")]
    public void What_the_service_counted_from_then_is_counted_from_now(string recorded, string served, string because)
    {
        using var reader = new JsonTextReader(new StringReader(recorded)) { DateParseHandling = DateParseHandling.None };

        new TimeShift(_recordedAt, _recordedAt.AddDays(1)).Of(JToken.ReadFrom(reader)).ToString(Formatting.None).Should().Be(served, because);
    }
}
