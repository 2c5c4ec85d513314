using System.Text.Json;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Portal;

/// <summary>Connectors, as the management portal had them.</summary>
public sealed class ConnectorTests(Chromium chromium)
{
    [Fact]
    public async Task A_connector_is_created_and_its_secret_shown_once()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/connectors");
        await visit.Main.Button("New connector").ClickAsync();
        await visit.Dialog().Field("Name").FillAsync("CRM");
        await visit.Dialog().Button("None of the permissions").ClickAsync();
        await visit.Dialog().GetByText("Text Message").ClickAsync();
        await visit.Dialog().Field("Redirect URLs").FillAsync("https://crm.example/back\n\n http://localhost ");
        await visit.Dialog().Button("Create").ClickAsync();

        await visit.Dialog().Button("Copy the secret").ClickAsync();
        var secret = await visit.ClipboardAsync();
        await visit.Dialog().Button("Done").ClickAsync();
        await Expect(visit.Row("CRM")).ToContainTextAsync("1 of 9");

        var made = await ConnectorAsync(emulator, "CRM");
        made.GetProperty("applicationSecret").GetString().Should().Be(secret);
        made.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()).Should().Equal("Text Message");
        made.GetProperty("redirectUrls").EnumerateArray().Select(url => url.GetString()).Should().Equal("https://crm.example/back", "http://localhost");
        await visit.Main.Link("CRM").ClickAsync();
        await Expect(visit.Heading("CRM Active")).ToBeVisibleAsync();
        await Expect(visit.Main).Not.ToContainTextAsync(secret);
    }

    [Fact]
    public async Task Its_settings_are_changed_and_it_is_deactivated()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/portal/connectors/{emulator.ApplicationId()}");
        await visit.Main.Field("Name").FillAsync("Renamed");
        await visit.Main.GetByText("Media", new() { Exact = true }).ClickAsync();
        await visit.Main.Button("Save").ClickAsync();
        await Expect(visit.Heading("Renamed Active")).ToBeVisibleAsync();

        await visit.Main.Button("Deactivate").ClickAsync();

        await Expect(visit.Heading("Renamed Deactivated")).ToBeVisibleAsync();
        var changed = await ConnectorAsync(emulator, "Renamed");
        changed.GetProperty("active").GetBoolean().Should().BeFalse();
        changed.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()).Should().HaveCount(8).And.NotContain("Media");
    }

    [Fact]
    public async Task A_replaced_secret_is_the_one_that_signs_in()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/portal/connectors/{emulator.ApplicationId()}");
        await visit.Main.Button("Replace it").ClickAsync();
        await visit.Dialog().Button("Replace").ClickAsync();

        await visit.Dialog().Button("Copy the secret").ClickAsync();

        var secret = await visit.ClipboardAsync();
        secret.Should().MatchRegex("^[A-Z0-9]{10}$").And.NotBe("KZDEMO0308");
        (await emulator.AccessTokenAsync("kaizala-demo-refresh", secret)).Should().Be(200);
        (await emulator.AccessTokenAsync("kaizala-demo-refresh", "KZDEMO0308")).Should().NotBe(200);
    }

    [Fact]
    public async Task A_deleted_connector_is_gone_and_others_watching_see_it_go()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var watcher = await chromium.VisitAsync(emulator, "/portal/connectors");
        await Expect(watcher.Row("Demo connector")).ToBeVisibleAsync();
        await using var visit = await chromium.VisitAsync(emulator, $"/portal/connectors/{emulator.ApplicationId()}");

        await visit.Main.Button("Delete").ClickAsync();
        await visit.Dialog().Button("Delete").ClickAsync();

        await Expect(visit.Heading("Connectors")).ToBeVisibleAsync();
        await Expect(watcher.Main).ToContainTextAsync("No connectors.");
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_dialog_and_what_was_typed_stays()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/portal/connectors");
        visit.Expected.Add("409");
        await visit.Main.Button("New connector").ClickAsync();
        await visit.Dialog().Field("Application id").FillAsync(emulator.ApplicationId());

        await visit.Dialog().Button("Create").ClickAsync();

        await Expect(visit.Dialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("applicationId:");
        await Expect(visit.Dialog().Field("Application id")).ToHaveValueAsync(emulator.ApplicationId());
    }

    private static async Task<JsonElement> ConnectorAsync(Emulator emulator, string name) =>
        (await emulator.GetAsync("_emulator/connectors")).GetProperty("connectors").EnumerateArray()
            .Single(connector => connector.GetProperty("name").GetString() == name);
}
