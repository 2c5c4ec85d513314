using KaizalaEmulator.Dashboard.Tests.Kit;
using KaizalaEmulator.Dashboard.Tests.Phones;

namespace KaizalaEmulator.Dashboard.Tests.Tour;

/// <summary>docs/demo.md from its first line to its last, by one visitor who only clicks, types and pastes.</summary>
public sealed class DemoTests(Chromium chromium)
{
    private const string Title = "Ready for the storm?";
    private const string Question = "Is your site secured?";

    [Fact]
    public async Task The_demo_goes_from_the_first_visit_to_a_relocated_client()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator);
        var line = await SendFirstMessageAsync(visit);
        await SubscribeAsync(visit);
        await SurveyOnPhonesAsync(visit);
        await SeeDeliveredAndRedeliverAsync(visit);
        await AdvanceClockAsync(visit);
        await RelocateAsync(visit, line);
    }

    private static async Task<string> SendFirstMessageAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the curl line" }).ClickAsync();
        var line = await visit.ClipboardAsync();
        await Shell.PasteAsync(line);

        await Expect(visit.Page.GetByText("Message arrived from Field Admin: Hello from curl")).ToBeVisibleAsync();
        await PictureAsync(visit, "1-first-message");
        return line;
    }

    private static async Task SubscribeAsync(Visit visit)
    {
        await GoAsync(visit, "Inspector", "Webhooks");
        await visit.Main.Button("Subscribe the emulator’s receiver").ClickAsync();
        await Expect(visit.Row("/_emulator/receiver")).ToContainTextAsync("Active");
    }

    private static async Task SurveyOnPhonesAsync(Visit visit)
    {
        await GoAsync(visit, "Phones");
        foreach (var person in (string[])[Handset.Admin, Handset.Member, Handset.Worker])
        {
            await visit.Main.GetByRole(AriaRole.Group, new() { Name = "Whose phones are shown" }).Button(person).ClickAsync();
            await visit.PhoneOf(person).Element.GetByRole(AriaRole.Button, new() { NameRegex = new("Field Team") }).ClickAsync();
        }

        var admin = visit.PhoneOf(Handset.Admin);
        await admin.BeginAsync("Survey");
        await admin.Field("Title").FillAsync(Title);
        await admin.Field("Question").FillAsync(Question);
        await admin.Field("Options, one on each line").FillAsync("Yes\nNot yet");
        await admin.Button("Send the survey").ClickAsync();
        await AnswerAsync(visit.PhoneOf(Handset.Member), "Yes");
        await AnswerAsync(visit.PhoneOf(Handset.Worker), "Not yet");

        await Expect(admin.Post(Title)).ToContainTextAsync("2 responses");
        await PictureAsync(visit, "2-phones");
    }

    private static async Task AnswerAsync(Handset phone, string option)
    {
        await phone.Post(Title).GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await phone.Field(option).CheckAsync();
        await phone.Button("Send the answers").ClickAsync();
        await Expect(phone.Post(Title)).ToContainTextAsync("Change answer");
    }

    private static async Task SeeDeliveredAndRedeliverAsync(Visit visit)
    {
        await GoAsync(visit, "Inspector", "Deliveries");
        var responses = visit.Line("SurveyResponse").Filter(new() { HasText = "delivered" });
        await Expect(responses).ToHaveCountAsync(2);
        await responses.First.ClickAsync();
        await Expect(visit.Main.Field("Payload")).ToContainTextAsync(Question);

        await visit.Main.Button("Redeliver").ClickAsync();

        await Expect(responses).ToHaveCountAsync(3);
        await PictureAsync(visit, "3-redelivered");
    }

    private static async Task AdvanceClockAsync(Visit visit)
    {
        await GoAsync(visit, "Inspector", "Clock");
        await visit.Main.Field("By").FillAsync("PT26H");
        await visit.Main.Button("Advance").ClickAsync();

        await Expect(visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Action expired" }).First).ToBeVisibleAsync();
        await PictureAsync(visit, "4-clock");
    }

    private static async Task RelocateAsync(Visit visit, string line)
    {
        await GoAsync(visit, "Inspector", "Relocation");
        await visit.Main.Field("Who").SelectOptionAsync(Demo.Admin);
        await visit.Main.Field("To").SelectOptionAsync("kms2");
        await visit.Main.Button("Relocate").ClickAsync();
        await Expect(visit.Row(Demo.Admin)).ToContainTextAsync("kms2");
        await PictureAsync(visit, "5-relocation");

        await Shell.PasteAsync(line);

        await GoAsync(visit, "Inspector", "Requests");
        await visit.Line("308").First.ClickAsync();
        await Expect(visit.Main).ToContainTextAsync("EndpointChanged");
        await PictureAsync(visit, "6-relocated");
    }

    private static async Task GoAsync(Visit visit, string area, string? view = null)
    {
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Areas" }).Link(area).ClickAsync();
        if (view is not null)
            await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = area, Exact = true }).Link(view).ClickAsync();
        await visit.SettleAsync();
    }

    private static async Task PictureAsync(Visit visit, string name)
    {
        foreach (var close in await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss", Exact = true }).AllAsync())
            await close.ClickAsync();
        await visit.Page.ScreenshotAsync(new() { Path = Artifacts.PathOf($"demo-{name}.png") });
    }
}
