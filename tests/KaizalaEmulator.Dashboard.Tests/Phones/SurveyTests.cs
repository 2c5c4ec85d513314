using KaizalaEmulator.Dashboard.Tests.Kit;
using static KaizalaEmulator.Dashboard.Tests.Phones.HandsetReading;

namespace KaizalaEmulator.Dashboard.Tests.Phones;

/// <summary>What is made on one phone, and answered on others.</summary>
public sealed class SurveyTests(Chromium chromium)
{
    [Fact]
    public async Task A_survey_made_on_one_phone_is_answered_on_two_and_its_maker_sees_what_they_said()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Member, Demo.Worker));
        var admin = visit.PhoneOf(Handset.Admin);

        await admin.BeginAsync("Survey");
        await admin.Field("Title").FillAsync("How was the shift?");
        await admin.Field("Question").FillAsync("Rate it");
        await admin.Field("Options, one on each line").FillAsync("Good\nBad");
        await admin.Button("Send the survey").ClickAsync();
        await AnswerAsync(visit.PhoneOf(Handset.Member), "Good");
        await AnswerAsync(visit.PhoneOf(Handset.Worker), "Bad");

        await Expect(admin.Post("How was the shift?")).ToContainTextAsync("2 responses");
        await visit.Page.ScreenshotAsync(new() { Path = Artifacts.PathOf("phones-survey-answered.png") });
        await admin.Post("How was the shift?").GetByRole(AriaRole.Button, new() { Name = "Responses" }).ClickAsync();
        await Expect(admin.Element.Locator(".response")).ToContainTextAsync(["Field Member", "Field Worker"]);
    }

    [Fact]
    public async Task An_answer_is_changed_and_stands_in_the_form_until_then()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Worker));
        var worker = visit.PhoneOf(Handset.Worker);
        var sent = await emulator.PostAsync($"v1/groups/{Demo.FieldTeam}/actions",
            new { actionType = "Survey", actionBody = new { title = "Mood", questions = new[] { new { title = "Say", type = "Text" } } } });

        await worker.Post("Mood").GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await worker.Field("Say").FillAsync("fine");
        await worker.Button("Send the answers").ClickAsync();
        await worker.Post("Mood").GetByRole(AriaRole.Button, new() { Name = "Change answer" }).ClickAsync();
        await Expect(worker.Field("Say")).ToHaveValueAsync("fine");
        await worker.Field("Say").FillAsync("tired");
        await worker.Button("Send the answers").ClickAsync();

        await Expect(worker.Element.Locator("answer-screen")).ToHaveCountAsync(0);
        var details = await emulator.GetAsync($"v1/groups/{Demo.FieldTeam}/actions/{sent.GetProperty("actionId")}?getDetails=true");
        details.GetProperty("actionDetails").GetProperty("responses").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("answers")[0].GetString().Should().Be("tired");
    }

    [Fact]
    public async Task A_poll_is_made_and_one_tap_answers_it_with_its_result_on_every_phone()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Member, Demo.Worker));
        var (member, worker) = (visit.PhoneOf(Handset.Member), visit.PhoneOf(Handset.Worker));

        await member.BeginAsync("Poll");
        await member.Field("Question").FillAsync("Lunch?");
        await member.Field("Choice").Nth(0).FillAsync("Soup");
        await member.Field("Choice").Nth(1).FillAsync("Salad");
        await member.Button("Send the poll").ClickAsync();
        await worker.Post("Lunch?").GetByRole(AriaRole.Button, new() { Name = "Salad" }).ClickAsync();

        await Expect(member.Post("Lunch?").GetByRole(AriaRole.Button, new() { Name = "Salad" })).ToHaveTextAsync("Salad1");
        await Expect(worker.Post("Lunch?").GetByRole(AriaRole.Button, new() { Name = "Salad" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_job_is_made_for_somebody_and_done_by_them()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var visit = await chromium.VisitAsync(emulator, PhonesAt(Demo.FieldTeam, Demo.Admin, Demo.Worker));
        var (admin, worker) = (visit.PhoneOf(Handset.Admin), visit.PhoneOf(Handset.Worker));

        await admin.BeginAsync("Job");
        await admin.Field("What is to be done").FillAsync("Check the pump");
        await admin.Field("Field Worker").CheckAsync();
        await admin.Button("Send the job").ClickAsync();
        await worker.Post("Check the pump").GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();

        await Expect(admin.Post("Check the pump")).ToContainTextAsync("has done it");
    }

    private static async Task AnswerAsync(Handset phone, string option)
    {
        await phone.Post("How was the shift?").GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await phone.Field(option).CheckAsync();
        await phone.Button("Send the answers").ClickAsync();
        await Expect(phone.Post("How was the shift?")).ToContainTextAsync("Change answer");
    }
}
