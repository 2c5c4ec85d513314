using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api.Actions;

namespace KaizalaEmulator.Server.Tests.Control.Phones;

/// <summary>What a handset shows of an action before and after it is answered.</summary>
public sealed class FeedBodyTests
{
    private const string Poll = """{"actionType":"Poll","actionBody":{"question":"Lunch?","choices":[{"title":"Soup"},{"title":"Salad"}]}}""";

    [Fact]
    public async Task A_poll_shows_how_often_each_choice_was_taken_and_ones_own_answer()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Poll);

        var response = await site.RespondAsync(path, """{"actionBody":{"answers":["Salad"]}}""", site.Member);

        var body = await BodyAsync(site, Site.MemberNumber);
        body.GetProperty("results")[0].GetProperty("options").ShouldBeJson("""[{"option":"Soup","count":0},{"option":"Salad","count":1}]""");
        var own = body.GetProperty("ownResponses")[0];
        own.Text("responseId").Should().Be(response.Text("responseId"));
        own.GetProperty("answers").ShouldBeJson("""["Salad"]""");
        (await BodyAsync(site, Site.WorkerNumber)).GetProperty("ownResponses").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_sender_only_poll_shows_results_to_its_sender_alone()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync(Poll.Replace("\"question\"", "\"isSenderOnly\":true,\"question\"", StringComparison.Ordinal));

        (await BodyAsync(site, Site.MemberNumber)).TryGetProperty("results", out _).Should().BeFalse();
        (await BodyAsync(site, ControlKit.Admin)).TryGetProperty("results", out _).Should().BeTrue();
    }

    [Fact]
    public async Task A_job_can_be_done_by_its_assignee_and_shows_who_has()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(
            $$"""{"actionType":"Job","actionBody":{"title":"Check the gate","assignedTo":["{{Site.MemberNumber}}"] } }""");

        (await BodyAsync(site, Site.WorkerNumber)).GetProperty("canRespond").GetBoolean().Should().BeFalse();
        (await BodyAsync(site, Site.MemberNumber)).GetProperty("canRespond").GetBoolean().Should().BeTrue();
        await site.RespondAsync(path, """{"actionBody":{"isCompleted":true}}""", site.Member);

        (await BodyAsync(site, Site.WorkerNumber)).GetProperty("assignees")
            .ShouldBeJson($$"""[{"mobileNumber":"{{Site.MemberNumber}}","name":"Field Member","isCompleted":true}]""");
    }

    [Fact]
    public async Task Nobody_can_answer_after_expiry()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync(Poll);

        await site.Kaizala.Clock.AdvanceAsync(TimeSpan.FromDays(31));

        (await BodyAsync(site, Site.MemberNumber)).GetProperty("canRespond").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_package_card_shows_its_properties_and_questions()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync("""
            {"id":"com.contoso.visit","actionBody":{"title":"Visit","questions":[{"title":"Done?","type":"Text"}],
            "properties":[{"name":"Shop","type":"Text","value":"North"},{"name":"Items","type":"StringList","value":["a","b"]}]}}
            """);

        var body = await BodyAsync(site, Site.MemberNumber);

        body.GetProperty("properties").ShouldBeJson(
            """[{"name":"Shop","type":"Text","value":"North"},{"name":"Items","type":"StringList","value":["a","b"]}]""");
        body.GetProperty("questions")[0].Text("title").Should().Be("Done?");
    }

    [Fact]
    public async Task A_meeting_shows_when_it_is_and_for_how_long()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync(
            """{"actionType":"LetsMeet","actionBody":{"title":"Stand-up","startingTime":"2026-03-01T09:00:00Z","duration":15,"agenda":"Plans"}}""");

        var body = await BodyAsync(site, Site.MemberNumber);

        body.Text("startsAt").Should().StartWith("2026-03-01T09:00:00");
        body.GetProperty("minutes").GetInt32().Should().Be(15);
        body.Text("agenda").Should().Be("Plans");
    }

    private static async Task<JsonElement> BodyAsync(Site site, string number) =>
        (await site.Kaizala.ControlAsync("GET", $"/phones/{number}/groups/{site.Group.Id}/feed")).GetProperty("items")[0].GetProperty("actionBody");
}
