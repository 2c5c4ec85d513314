using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>The details of each kind, field by field.</summary>
public sealed class DetailTests
{
    private const string Survey = """
        {"actionType":"Survey","actionBody":{"title":"T","questions":[
          {"title":"Gate?","type":"SingleOption","options":[{"title":"North"}]},{"title":"Tools?","type":"MultiOption","options":[{"title":"Pump"},{"title":"Rope"}]},
          {"title":"How many?","type":"Numeric"},{"title":"When?","type":"DateTime"},{"title":"Where?","type":"Location"},
          {"title":"Call?","type":"PhoneNumber"},{"title":"Picture?","type":"Image"},{"title":"Files?","type":"AttachmentList"},{"title":"Else?","type":"LargeText"}]OPTIONS}}
        """;

    private const string Answers = """
        {"actionBody":{"responseName":"Round 1","responseLocation":{"latitude":1,"longitude":2.5,"name":"Gate"},
          "answers":["North",["Rope","Pump"],123,1500377471,{"lt":1,"lg":1.5,"n":"Shed"},{"cc":"+91","pn":"9910870005"},"MEDIA",["MEDIA"],null]}}
        """;

    [Fact]
    public async Task A_surveys_details_show_its_questions_and_responses()
    {
        await using var site = await Site.StartAsync();
        var sent = await site.SendAsync(Survey.Replace("OPTIONS", "", StringComparison.Ordinal));
        var path = $"{site.Actions}/{sent.Text("actionId")}";
        var now = site.Kaizala.Clock.Now;
        var response = await site.RespondAsync(path, Answers.Replace("MEDIA", Site.MediaResource(), StringComparison.Ordinal), site.Member);

        var details = await site.GetAsync($"{path}?getDetails=true", site.Worker);

        details.EnumerateObject().Select(field => field.Name).Should().Equal("actionType", "sender", "sentAt", "actionId", "referenceId", "actionDetails");
        (details.Text("actionType"), details.Text("sender"), details.Text("sentAt")).Should().Be(("", "+919910870005", WireTime.Of(now)));
        (details.Text("actionId"), details.Text("referenceId")).Should().Be((sent.Text("actionId"), sent.Text("referenceId")));
        var body = details.GetProperty("actionDetails");
        body.EnumerateObject().Select(field => field.Name).Should().Equal(
            "actionId", "title", "responseCount", "expiryDate", "acceptMultipleResponses", "isAnonymous", "isSenderOnly",
            "questions", "version", "properties", "responses");
        body.GetProperty("questions")[0].ShouldBeJson("""{"title":"Gate?","type":"SingleOption","options":[{"title":"North"}]}""");
        body.GetProperty("responses")[0].ShouldBeJson($$"""
            {"responseId":"{{response.Text("responseId")}}","responseName":"Round 1","responseLocation":{"latitude":1,"longitude":2.5,"name":"Gate"},
             "responder":"+911199999999","responderName":"Field Member","respondedAt":"{{WireTime.Of(now)}}","isUpdateResponse":false,
             "answers":["North",["Rope","Pump"],123.0,1500377471000,{"lt":1,"lg":1.5,"n":"Shed"},{"cc":"+91","pn":"9910870005"},
               "https://cdn.example.com/gate.jpg",[{"mediaUrl":"https://cdn.example.com/gate.jpg","mediaFileName":"gate.jpg"}],null]}
            """);
    }

    [Fact]
    public async Task Responses_stay_out_unless_asked_for()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey.Replace("OPTIONS", "", StringComparison.Ordinal));

        (await site.GetAsync(path)).GetProperty("actionDetails").TryGetProperty("responses", out _).Should().BeFalse();
        (await site.GetAsync($"{path}?getDetails=false")).GetProperty("actionDetails").TryGetProperty("responses", out _).Should().BeFalse();
    }

    [Fact]
    public async Task An_anonymous_response_names_nobody()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey.Replace("OPTIONS", ",\"isAnonymous\":true", StringComparison.Ordinal));
        await site.RespondAsync(path, """{"actionBody":{"answers":[null,null,null,null,null,null,null,null,"Fine"]}}""", site.Member);

        var response = (await site.GetAsync($"{path}?getDetails=true")).GetProperty("actionDetails").GetProperty("responses")[0];

        response.EnumerateObject().Select(field => field.Name).Should().Equal("responseId", "respondedAt", "isUpdateResponse", "answers");
    }

    [Fact]
    public async Task A_sender_only_summary_is_for_the_sender()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"title":"A"},{"title":"B"}],"isSenderOnly":true}}""", site.Member);
        await site.RespondAsync(path, """{"actionBody":{"answers":["B"]}}""", site.Worker);

        var ofOthers = (await site.GetAsync($"{path}?getDetails=true", site.Admin)).GetProperty("actionDetails");
        var ofSender = (await site.GetAsync($"{path}?getDetails=true", site.Member)).GetProperty("actionDetails");

        ofOthers.TryGetProperty("responses", out _).Should().BeFalse();
        ofOthers.GetProperty("choices").ShouldBeJson("""[{"title":"A","count":0},{"title":"B","count":1}]""");
        ofSender.GetProperty("responses").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_polls_details_count_its_choices()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"title":"A"}],"expiryInHours":10}}""");
        await site.RespondAsync(path, """{"actionType":"Poll","actionBody":{"answers":["A"]}}""", site.Worker);

        var details = await site.GetAsync(path);

        details.Text("actionType").Should().Be("Poll");
        details.GetProperty("actionDetails").ShouldBeJson($$"""
            {"actionId":"{{path.Split('/')[^1]}}","title":"Q","question":"Q","responseCount":1,"expiryDate":"{{WireTime.Of(site.Kaizala.Clock.Now.AddHours(10))}}",
             "acceptMultipleResponses":false,"isAnonymous":false,"isSenderOnly":false,
             "questions":[{"title":"Q","type":"SingleOption","options":[{"title":"A"}]}],"choices":[{"title":"A","count":1}]}
            """);
    }

    [Fact]
    public async Task A_meetings_details_show_who_comes()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"actionType":"LetsMeet","actionBody":{"title":"Lunch","startingTime":"2026-01-10T12:00:00Z"}}""");
        await site.RespondAsync(path, """{"actionBody":{"answers":["Maybe"]}}""", site.Worker);

        var details = (await site.GetAsync($"{path}?getDetails=TRUE")).GetProperty("actionDetails");

        details.GetProperty("responses")[0].GetProperty("answers").ShouldBeJson("""["Maybe"]""");
        details.EnumerateObject().Select(field => field.Name).Should().Equal(
            "actionId", "title", "startingTime", "agenda", "duration", "isSenderOnly", "responseCount", "responses");
    }

    [Fact]
    public async Task A_jobs_details_show_who_has_done_it()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"actionType":"Job","actionBody":{"title":"Refuel","assignedTo":["+911199999999"]}}""");
        var now = WireTime.Of(site.Kaizala.Clock.Now);
        var due = WireTime.Of(site.Kaizala.Clock.Now.AddHours(24));
        var response = await site.RespondAsync(path, """{actionType:"Job",actionBody:{isCompleted:true}}""", site.Member);

        (await site.GetAsync($"{path}?getDetails=true")).GetProperty("actionDetails").ShouldBeJson($$"""
            {"title":"Refuel","dueDate":"{{due}}","status":true,"responseCount":1,"assigneeCount":1,
             "responses":[{"assignee":"+911199999999","assigneeName":"Field Member","isCompleted":true,"respondedAt":"{{now}}","responseId":"{{response.Text("responseId")}}"}]}
            """);
    }

    [Fact]
    public async Task An_unknown_action_has_no_details()
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("GET", $"{site.Actions}/{Guid.Empty}")).ShouldBe(404, $"Action \"{Guid.Empty}\" is unknown");
        (await site.AskAsync("GET", $"{site.Actions}/any?getDetails=maybe")).ShouldBe(400, "getDetails:");
    }
}
