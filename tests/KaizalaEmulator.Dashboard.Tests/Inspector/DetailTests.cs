using Deque.AxeCore.Playwright;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>One request and one delivery whole, reached by link: pictured, accessible, and harmless whatever they hold.</summary>
public sealed class DetailTests(Chromium chromium)
{
    public static TheoryData<string> Details => new("/inspector/requests/3", "/inspector/deliveries/1", "/inspector/usage", "/inspector/webhooks", "/inspector/faults", "/portal/connectors");

    [Theory]
    [MemberData(nameof(Details))]
    public async Task It_is_pictured_at_a_desk_and_on_a_phone(string view)
    {
        await using var emulator = await StartAsync();
        foreach (var (looks, suffix) in new[] { (new Looks(), ""), (new Looks { Viewport = Looks.Phone, IsDark = true }, "-phone") })
        {
            await using var visit = await chromium.VisitAsync(emulator, view, looks);
            await visit.SettleAsync();

            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifacts.PathOf($"{Views.NameOf(view)}-full{suffix}.png") });

            (await visit.Main.EvaluateAsync<int>("main => main.scrollWidth - main.clientWidth")).Should().BeLessThanOrEqualTo(0);
        }
    }

    [Theory]
    [MemberData(nameof(Details))]
    public async Task It_is_accessible(string view)
    {
        await using var emulator = await StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, view, new Looks { WithoutPolicy = true });
        await visit.SettleAsync();

        (await visit.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Details))]
    public async Task What_stands_in_it_does_nothing(string view)
    {
        await using var emulator = await StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, view);
        await visit.SettleAsync();

        (await visit.Page.Locator("main :is(script, img[onerror], svg[onload])").CountAsync()).Should().Be(0);
        await Expect(visit.Main).ToContainTextAsync("<script>");
    }

    /// <summary>An emulator in whose journal, ledger and lists every text is one that would run, were it taken for markup.</summary>
    private static async Task<Emulator> StartAsync()
    {
        var emulator = await Emulator.StartAsync(Malice.Seed);
        await emulator.SubscribeAsync($"receiver?status=503&x={Uri.EscapeDataString(Malice.Text("url"))}");
        await emulator.SayAsync(Malice.Text("message"));
        var path = $"v1/groups/{Uri.EscapeDataString(Malice.Text("path"))}?{Uri.EscapeDataString(Malice.Text("query"))}=1";
        await emulator.StatusAsync(HttpMethod.Get, path, null, ("X-Header", Malice.Text("header")));
        await emulator.StatusAsync(HttpMethod.Post, $"v1/groups/{Demo.FieldTeam}/messages", $$"""{"{{Malice.Mark}}<script>":1}""");
        await emulator.PostAsync("_emulator/faults", new { match = new { path = "/" + Malice.Text("fault") }, effect = new { status = 503, errorCode = "<script>" } });
        return emulator;
    }
}
