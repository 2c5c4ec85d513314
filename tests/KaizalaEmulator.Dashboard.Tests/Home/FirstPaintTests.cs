using System.Globalization;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Home;

/// <summary>A group of 10,000 messages is as quick to look at as one of ten. Measured alone, and at its best of five.</summary>
[Collection(Alone.Name)]
public sealed class FirstPaintTests(Chromium chromium)
{
    private const double LimitMs = 1000;

    [Fact]
    public async Task Ten_thousand_messages_are_on_screen_within_a_second()
    {
        await using var emulator = await Emulator.StartAsync(LongTalk.Seed());
        await using var visit = await chromium.VisitAsync(emulator);

        var best = await LongTalk.FirstRowMsAsync(visit);

        await File.WriteAllTextAsync(Artifacts.PathOf("first-paint.txt"), string.Create(CultureInfo.InvariantCulture, $"{best:F0} ms to the first row of {LongTalk.Messages}\n"));
        best.Should().BeLessThan(LimitMs);
        (await visit.Page.Locator(".virtual-row").CountAsync()).Should().BeLessThan(60);
    }
}
