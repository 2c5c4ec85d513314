using System.Text.RegularExpressions;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>Webhooks and their deliveries.</summary>
public sealed class DeliveryTests(Chromium chromium)
{
    [Fact]
    public async Task A_delivery_appears_is_shown_whole_and_is_sent_again()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/deliveries");
        await emulator.SayAsync("Hello webhook");
        await visit.Line("delivered").ClickAsync();
        await Expect(visit.Main.Field("Payload")).ToContainTextAsync("Hello webhook");

        await visit.Main.Button("Redeliver").ClickAsync();

        await Expect(visit.Line("delivered")).ToHaveCountAsync(2);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/inspector/deliveries/2$"));
        await Expect(visit.Main.Field("Payload")).ToContainTextAsync("Hello webhook");
    }

    [Fact]
    public async Task A_failed_attempt_shows_its_reason_and_the_clock_goes_to_the_next()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync("receiver?status=503");
        await emulator.SayAsync("Refused");
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/deliveries/1");
        await Expect(visit.Heading("Attempts (1)")).ToBeVisibleAsync();
        await Expect(visit.Line("pending")).ToContainTextAsync("503: the status was 503");

        await visit.Main.Button("Move the clock to the next attempt").ClickAsync();

        await Expect(visit.Heading("Attempts (2)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Deliveries_are_held_and_released()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/deliveries");
        await visit.Main.Button("Hold all").ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("All deliveries: held.");
        await emulator.SayAsync("Waits");
        await Expect(visit.Line("held")).ToHaveCountAsync(1);

        await visit.Main.Button("Release").ClickAsync();

        await Expect(visit.Line("delivered")).ToHaveCountAsync(1);
        await visit.Main.Button("Stop holding").ClickAsync();
        await Expect(visit.Main.Button("Hold all")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_policy_duplicates_what_is_sent()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/deliveries");
        await visit.Main.Button("Policy…").ClickAsync();
        await visit.Dialog().Field("Duplicates").FillAsync("2");
        await visit.Dialog().Button("Save").ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("All deliveries: 2 more of each.");

        await emulator.SayAsync("Three times");
        await visit.Line("delivered").First.ClickAsync();

        await Expect(visit.Heading("Attempts (3)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_of_a_stretch_of_time_is_sent_again()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync();
        await emulator.SayAsync("one");
        await emulator.SayAsync("two");
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/deliveries");
        await Expect(visit.Line("delivered")).ToHaveCountAsync(2);

        await visit.Main.Button("Redeliver…").ClickAsync();
        await visit.Dialog().Button("Send again").ClickAsync();

        await Expect(visit.Page.GetByText("2 on their way again.")).ToBeVisibleAsync();
        await Expect(visit.Line("delivered")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_first_webhook_is_subscribed_and_triggered_without_a_program()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/webhooks");
        await visit.Main.Button("Subscribe the emulator’s receiver").ClickAsync();
        await Expect(visit.Row("/_emulator/receiver")).ToContainTextAsync("Active");

        await visit.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Trigger") }).ClickAsync();
        await visit.Dialog().Field("Event").SelectOptionAsync("SurveyCreated");
        await visit.Dialog().Button("Send").ClickAsync();

        await Expect(visit.Heading("SurveyCreated delivered")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Bad_data_for_a_trigger_is_refused_in_the_dialog()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.SubscribeAsync();
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/webhooks");
        await visit.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^Trigger") }).ClickAsync();

        await visit.Dialog().Field("Data").FillAsync("{oops");
        await visit.Dialog().Button("Send").ClickAsync();

        await Expect(visit.Dialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("Data: expected a JSON object.");
    }
}
