using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>Clock, relocation, faults, throttle, worlds and usage.</summary>
public sealed class ControlTests(Chromium chromium)
{
    [Fact]
    public async Task The_clock_is_advanced_and_lists_what_fired()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync("receiver?status=503");
        await emulator.SayAsync("Retried");
        await emulator.GetAsync("_emulator/deliveries/next");
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/clock");
        await visit.Main.Button("Freeze").ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("Frozen");

        await visit.Main.Field("By").FillAsync("PT26H");
        await visit.Main.Button("Advance").ClickAsync();

        await Expect(visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Delivery attempt" }).First).ToBeVisibleAsync();
        await visit.Main.Button("Let it flow").ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("Flowing");
    }

    [Fact]
    public async Task A_clock_set_backwards_is_refused_in_words()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/clock");
        visit.Expected.Add("409");

        await visit.Main.Field("To").FillAsync("2001-01-01T00:00:01");
        await visit.Main.Button("Set").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the clock never goes backwards");
    }

    [Fact]
    public async Task A_person_is_relocated_at_once_and_another_after_calls()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/relocation");
        await visit.Main.Field("Who").SelectOptionAsync(Demo.Worker);
        await visit.Main.Field("To").SelectOptionAsync("kms2");
        await visit.Main.Button("Relocate").ClickAsync();
        await Expect(visit.Row(Demo.Worker)).ToContainTextAsync("kms2");

        await visit.Main.Field("Who").SelectOptionAsync(Demo.Admin);
        await visit.Main.Field("When").SelectOptionAsync("calls");
        await visit.Main.Field("Calls").FillAsync("1");
        await visit.Main.Button("Relocate").ClickAsync();
        await Expect(visit.Row(Demo.Admin)).ToContainTextAsync("to kms2 after 1 more call");

        await emulator.GetAsync("v1/groups");
        await Expect(visit.Row(Demo.Admin)).ToContainTextAsync("kms2");
        await emulator.StatusAsync(HttpMethod.Get, "v1/groups", null);
        (await emulator.GetAsync("_emulator/requests?status=308")).GetProperty("requests").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_fault_lies_in_wait_strikes_and_is_deleted()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/faults");
        await visit.Main.Button("New fault").ClickAsync();
        await visit.Dialog().Field("Path").FillAsync("/v1/groups");
        await visit.Dialog().Field("Times").FillAsync("1");
        await visit.Dialog().Button("Lay in wait").ClickAsync();
        await Expect(visit.Row("answers 503")).ToContainTextAsync("0 of 1");

        (await emulator.StatusAsync(HttpMethod.Get, "v1/groups", null)).Should().Be(503);
        await Expect(visit.Row("answers 503")).ToContainTextAsync("1 of 1");

        await visit.Row("answers 503").GetByRole(AriaRole.Button, new() { NameRegex = new("^Delete") }).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("No faults");
    }

    [Fact]
    public async Task The_throttle_is_enforced_as_it_is_set()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/throttle");
        await visit.Main.GetByText("Enforce the limits").ClickAsync();
        await visit.Main.Field("Calls a minute of each connector").FillAsync("1");
        await visit.Main.Button("Save").ClickAsync();
        await Expect(visit.Page.GetByText("The limits are enforced.")).ToBeVisibleAsync();

        (await emulator.StatusAsync(HttpMethod.Get, "v1/groups", null)).Should().Be(200);
        (await emulator.StatusAsync(HttpMethod.Get, "v1/groups", null)).Should().Be(429);
    }

    [Fact]
    public async Task A_world_is_created_shown_reset_and_deleted()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/worlds");
        await visit.Main.Button("New world").ClickAsync();
        await visit.Dialog().Field("Name").FillAsync("night");
        await visit.Dialog().Field("Begins with").SelectOptionAsync("seed");
        await visit.Dialog().Field("Seed").FillAsync("""{"tenant":{"name":"Fabrikam"}}""");
        await visit.Dialog().Button("Create").ClickAsync();
        await visit.Dialog().Button("Done").ClickAsync();
        await Expect(visit.Row("night")).ToContainTextAsync("Fabrikam");

        await visit.Main.Link("Show night").ClickAsync();
        await Expect(visit.Row("night")).ToContainTextAsync("Shown");
        await visit.Main.Button("Reset night").ClickAsync();
        await visit.Dialog().Button("Reset").ClickAsync();
        await Expect(visit.Dialog()).ToHaveCountAsync(0);
        visit.Expected.Add("404");
        await visit.Main.Button("Delete night").ClickAsync();
        await visit.Dialog().Button("Delete").ClickAsync();
        await Expect(visit.Row("night")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_connector_uses_is_listed_as_it_is_used()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/usage");
        await Expect(visit.Main).ToContainTextAsync("Nothing was called yet.");

        await emulator.SayAsync("Hello");
        await emulator.GetAsync("v1/groups?showDetails=true");

        await Expect(visit.Row("sendMessage")).ToContainTextAsync("message");
        await Expect(visit.Row("listGroups")).ToContainTextAsync("?showDetails");
        await visit.Main.Button("Copy as Markdown").ClickAsync();
        (await visit.ClipboardAsync()).Should().Contain("| sendMessage | POST /v1/groups/{groupId}/messages | 1 | 0 | message |");
    }
}
