using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>The journal, live.</summary>
public sealed class RequestTests(Chromium chromium)
{
    [Fact]
    public async Task A_call_appears_as_it_is_answered_and_is_shown_whole()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");
        await Expect(visit.Main).ToContainTextAsync("No request yet.");
        await emulator.SayAsync("Hello inspector");

        await visit.Line("/messages").ClickAsync();

        await Expect(visit.Main.Field("Request body")).ToHaveTextAsync("""
            {
              "message": "Hello inspector"
            }
            """);
        await Expect(visit.Main.Field("Response body")).ToContainTextAsync("referenceId");
        await visit.Main.GetByText("Request headers").ClickAsync();
        await Expect(visit.Main.Locator(".header-list").First).ToContainTextAsync("accessToken***");
        visit.Page.Url.Should().EndWith("#/inspector/requests/1");
    }

    [Fact]
    public async Task The_reason_of_a_refusal_is_shown_in_its_line_and_when_it_is_opened_by_link()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.StatusAsync(HttpMethod.Post, $"v1/groups/{Demo.FieldTeam}/messages", "{}");
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests/1");

        await Expect(visit.Line("400")).ToContainTextAsync("InvalidParameters: message: expected text");
        await Expect(visit.Main.Locator(".reason")).ToContainTextAsync("InvalidParameters: message: expected text");
        await Expect(visit.Line("400")).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task Filters_narrow_the_lines_and_stand_in_the_link()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SayAsync("one");
        await emulator.GetAsync("v1/groups");
        await emulator.StatusAsync(HttpMethod.Get, "v1/groups/nowhere", null);
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");
        await Expect(visit.Line("/v1/groups")).ToHaveCountAsync(3);

        await visit.Main.Field("Status").SelectOptionAsync("error");
        await Expect(visit.Line("/v1/groups")).ToHaveCountAsync(1);
        await emulator.StatusAsync(HttpMethod.Get, "v1/groups/nobody", null);
        await emulator.GetAsync("v1/groups");
        await Expect(visit.Line("/v1/groups")).ToHaveCountAsync(2);

        await visit.Page.ReloadAsync();
        await Expect(visit.Main.Field("Status")).ToHaveValueAsync("error");
        await Expect(visit.Line("/v1/groups")).ToHaveCountAsync(2);
        await visit.Main.Field("Search requests").FillAsync("nobody");
        await Expect(visit.Line("/v1/groups")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Arrow_keys_go_through_the_lines_and_enter_opens_one()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SayAsync("first");
        await emulator.SayAsync("second");
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");

        await visit.Line("/messages").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Main.Field("Request body")).ToContainTextAsync("second");
    }

    [Fact]
    public async Task The_journal_is_cleared_for_everybody_who_looks()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SayAsync("one");
        await using var watcher = await chromium.VisitAsync(emulator, "/inspector/requests");
        await Expect(watcher.Line("/messages")).ToHaveCountAsync(1);
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");

        await visit.Main.Button("Clear").ClickAsync();
        await visit.Dialog().Button("Clear").ClickAsync();

        await Expect(watcher.Line("/messages")).ToHaveCountAsync(0);
        await Expect(watcher.Main).ToContainTextAsync("No request yet.");
    }

    [Fact]
    public async Task A_request_that_is_gone_is_said_to_be()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests");
        visit.Expected.Add("404");

        await visit.Page.GotoAsync($"{emulator.Root}#/inspector/requests/77");

        await Expect(visit.Main).ToContainTextAsync("The journal has no request \"77\"");
    }
}
