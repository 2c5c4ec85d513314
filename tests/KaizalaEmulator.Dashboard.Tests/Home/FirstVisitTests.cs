using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Home;

/// <summary>What a newcomer finds at the API root.</summary>
public sealed class FirstVisitTests(Chromium chromium)
{
    [Theory]
    [InlineData("apiRoot")]
    [InlineData("control")]
    [InlineData("applicationId")]
    [InlineData("applicationSecret")]
    [InlineData("refreshToken")]
    [InlineData("accessToken")]
    [InlineData("curl")]
    public async Task It_shows_what_the_banner_says(string field)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);

        await Expect(visit.Main.GetByText(emulator.Banner.GetProperty(field).GetString()!, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_shows_people_with_their_pins_and_groups_with_their_ids()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);

        await Expect(visit.Main.GetByRole(AriaRole.Row, new() { Name = $"{Demo.Admin} Field Admin 8876 Administrator" })).ToBeVisibleAsync();
        await Expect(visit.Main.GetByRole(AriaRole.Row, new() { NameRegex = new($"^Company News {Demo.CompanyNews} Copy.* Public$") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_line_that_it_lets_copy_sends_a_message_that_appears_at_once()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        var messages = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Messages of Field Team" });
        await Expect(messages.GetByText("Bringing the spare pump.")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the curl line" }).ClickAsync();
        await Expect(visit.Page.GetByText("Copied")).ToBeVisibleAsync();
        await Shell.PasteAsync(await visit.ClipboardAsync());

        await Expect(messages.GetByText("Hello from curl")).ToBeInViewportAsync();
        await Expect(visit.Page.GetByText("Message arrived from Field Admin: Hello from curl")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_terminal_the_page_sends_the_message_itself()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send it from here" }).ClickAsync();

        await Expect(visit.Page.GetByText("Hello from the dashboard", new() { Exact = true })).ToBeInViewportAsync();
        var requests = (await emulator.GetAsync("_emulator/requests")).GetProperty("requests");
        requests.EnumerateArray().Single().GetProperty("path").GetString().Should().EndWith("/messages");
    }

    [Fact]
    public async Task An_empty_world_says_what_it_lacks()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.PostAsync("_emulator/worlds", new { name = "bare", empty = true });

        await using var visit = await chromium.VisitAsync(emulator, "/?world=bare");

        await Expect(visit.Page.GetByText("This world is empty")).ToBeVisibleAsync();
    }
}
