using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.EveryView;

/// <summary>axe-core finds nothing, in light and in dark, at a desk and on a phone.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_view_is_accessible_in_light(string view) => await CheckAsync(view, new Looks());

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_view_is_accessible_in_dark_on_a_phone(string view) =>
        await CheckAsync(view, new Looks { IsDark = true, Viewport = Looks.Phone });

    private async Task CheckAsync(string view, Looks looks)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, view, looks with { WithoutPolicy = true });
        await visit.SettleAsync();

        var result = await visit.Page.RunAxe();

        result.Violations.Select(Describe).Should().BeEmpty();
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}";
}
