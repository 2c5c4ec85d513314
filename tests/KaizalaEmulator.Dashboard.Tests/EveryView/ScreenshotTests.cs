using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.EveryView;

/// <summary>A picture of each view, for people to look at.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_view_is_pictured_at_a_desk(string view) => await TakeAsync(view, new Looks(), "");

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_view_fits_a_phone_and_is_pictured_in_dark(string view) =>
        await TakeAsync(view, new Looks { Viewport = Looks.Phone, IsDark = true }, "-phone");

    private async Task TakeAsync(string view, Looks looks, string suffix)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, view, looks);
        await visit.SettleAsync();

        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifacts.PathOf($"{Views.NameOf(view)}{suffix}.png") });

        var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        overflow.Should().BeLessThanOrEqualTo(0, "the page itself never scrolls sideways");
        (await visit.Main.EvaluateAsync<int>("main => main.scrollWidth - main.clientWidth")).Should().BeLessThanOrEqualTo(0);
    }
}
