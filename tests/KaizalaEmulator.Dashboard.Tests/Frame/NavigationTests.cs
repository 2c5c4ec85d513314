using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Frame;

/// <summary>Finding one's way: links, worlds, keys, themes.</summary>
public sealed class NavigationTests(Chromium chromium)
{
    [Fact]
    public async Task A_link_to_nowhere_says_so_and_leads_back()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/nowhere/at/all");
        await Expect(visit.Main).ToContainTextAsync("The dashboard has no view /nowhere/at/all.");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the start" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Your Kaizala is running" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_world_is_picked_and_stays_in_the_link()
    {
        await using var emulator = await Emulator.StartAsync();
        var night = await emulator.PostAsync("_emulator/worlds", new { name = "night" });
        await using var visit = await chromium.VisitAsync(emulator);

        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "World" }).SelectOptionAsync("night");

        await Expect(visit.Main.GetByText(night.GetProperty("accessToken").GetString()!, new() { Exact = true })).ToBeVisibleAsync();
        visit.Page.Url.Should().EndWith("#/?world=night");
        (await visit.Page.TitleAsync()).Should().Contain("night");
    }

    [Fact]
    public async Task A_world_that_is_not_there_is_named_as_missing()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        visit.Expected.Add("404");

        await visit.Page.GotoAsync($"{emulator.Root}#/?world=nope");

        await Expect(visit.Main).ToContainTextAsync("No world \"nope\"");
        await Expect(visit.Page.Locator(".live-state")).ToHaveTextAsync("Gone");
    }

    [Fact]
    public async Task The_theme_goes_round_by_key_and_outlives_the_page()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        var toggle = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Theme") });

        await toggle.PressAsync("Enter");
        await toggle.PressAsync("Enter");
        await visit.Page.ReloadAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 21, 26)");
        await toggle.PressAsync("Enter");
        await Expect(visit.Page.Locator("html")).Not.ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Rules_of_one_area_do_not_reach_the_views_of_another()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/clock");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Phones", Exact = true }).ClickAsync();
        await Expect(visit.Heading("Phones")).ToBeVisibleAsync();

        var inForce = await visit.Page.EvaluateAsync<string[]>("[...document.styleSheets].filter((sheet) => !sheet.disabled).map((sheet) => sheet.href)");
        inForce.Should().Contain(url => url.Contains("/phones/")).And.NotContain(url => url.Contains("/inspector/") || url.EndsWith("tools.css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Main).ToBeFocusedAsync();
    }
}
