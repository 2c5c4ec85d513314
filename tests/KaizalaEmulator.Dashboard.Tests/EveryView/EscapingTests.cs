using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.EveryView;

/// <summary>Whatever people, connectors and receivers send is text in the dashboard. What ends a visit checks that none of it ran.</summary>
public sealed class EscapingTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Scripts_in_every_name_and_text_do_nothing(string view)
    {
        await using var emulator = await Emulator.StartAsync(Malice.Seed);
        await using var visit = await chromium.VisitAsync(emulator, view);
        await emulator.SayAsync(Malice.Text("live"));
        await visit.SettleAsync();

        (await visit.Page.Locator("main :is(script, img[onerror], svg[onload])").CountAsync()).Should().Be(0);
    }
}
