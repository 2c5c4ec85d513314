using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Frame;

/// <summary>The one stream behind every view.</summary>
public sealed class LiveTests(Chromium chromium)
{
    [Fact]
    public async Task A_view_is_kept_current_by_one_stream_and_no_polling()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        await visit.SettleAsync();
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);

        for (var number = 1; number <= 5; number++)
            await emulator.SayAsync($"Live {number}");
        await Expect(visit.Page.GetByText("Live 5", new() { Exact = true })).ToBeVisibleAsync();

        asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reset_of_the_world_is_followed()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        await emulator.SayAsync("Soon forgotten");
        await Expect(visit.Page.GetByText("Soon forgotten", new() { Exact = true })).ToBeVisibleAsync();

        await emulator.PostAsync("_emulator/worlds/default/reset");

        await Expect(visit.Page.GetByText("Soon forgotten", new() { Exact = true })).ToHaveCountAsync(0);
        await emulator.SayAsync("A new life");
        await Expect(visit.Page.GetByText("A new life", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_deleted_world_is_shown_as_gone()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.PostAsync("_emulator/worlds", new { name = "brief" });
        await using var visit = await chromium.VisitAsync(emulator, "/?world=brief");
        visit.Expected.Add("404");

        (await emulator.Http.DeleteAsync(new Uri("_emulator/worlds/brief", UriKind.Relative))).EnsureSuccessStatusCode();

        await Expect(visit.Page.Locator(".live-state")).ToHaveTextAsync("Gone");
    }
}
