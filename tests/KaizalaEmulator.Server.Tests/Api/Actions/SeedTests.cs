using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class SeedTests
{
    private const string Team = "v1/groups/00000308-0000-4000-8000-000000000001/actions";

    [Fact]
    public async Task The_demo_tenant_has_a_survey_with_answers_a_poll_and_a_job()
    {
        await using var site = await Site.StartAsync();

        var survey = await site.GetAsync($"{Team}/00000308-0000-4000-8000-0000000000b1?getDetails=true");
        var poll = await site.GetAsync($"{Team}?actionType=poll");
        var job = await site.GetAsync($"{Team}/00000308-0000-4000-8000-0000000000b3");

        survey.GetProperty("actionDetails").GetProperty("responses").EnumerateArray().Select(response => response.GetProperty("answers").GetRawText())
            .Should().Equal("""["Yes",3.0,"The lamp at the shed flickers."]""", """["No",2.0,null]""");
        poll.GetProperty("actions")[0].GetProperty("actionBody").Text("actionId").Should().Be("00000308-0000-4000-8000-0000000000b2");
        job.GetProperty("actionDetails").GetProperty("status").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_seed_fixes_packages_actions_and_responses()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed("""
            {
              "from": "+911199999999", "id": "com.contoso.visit.9", "sentAt": "2026-01-01T08:00:00Z", "sendToAllSubscribers": true,
              "actionId": "11111111-2222-3333-4444-555555555555",
              "actionBody": { /* nothing of its own */ },
              "responses": [{ "from": "+91109999999", "respondedAt": "2026-01-03T08:00:00Z", "actionBody": { "answers": [3,] } }],
            },
            { "from": "+911199999999", "actionType": "ShareLocation", "actionBody": { "latitude": 17.4, "longitude": 78.3 } }
            """));

        var actions = kaizala.World.Groups.All.Single().Posts.OfType<ActionPost>().ToList();

        actions[0].ActionId.ToString().Should().Be("11111111-2222-3333-4444-555555555555");
        ((Form)actions[0].Content).Title.Should().Be("Visit");
        actions[0].Responses.All.Should().ContainSingle().Which.Answers.Should().Equal(new NumberAnswer(3));
        actions[0].Audience.Should().Be(Domain.Messages.Audience.AllSubscribers);
        actions[1].Content.Should().BeOfType<SharedPlace>();
    }

    [Theory]
    [InlineData("""{ "from": "+91109999999", "id": "a.b", "actionBody": {} }""", "*groups[0].actions[0].from: expected the number of a member*")]
    [InlineData("""{ "from": "+911199999999", "actionType": "Dance", "actionBody": {} }""", "*groups[0].actions[0].actionType:*")]
    [InlineData("""{ "from": "+911199999999", "id": "a.b" }""", "*groups[0].actions[0].actionBody: expected an object*")]
    [InlineData("""{ "from": "+911199999999", "id": "a.b", "actionBody": {}, "actionId": "7" }""", "*groups[0].actions[0].actionId: expected a GUID*")]
    [InlineData("""{ "from": "+911199999999", "id": "a.b", "actionBody": {}, "subscribers": ["+911199999999"] }""", "*groups[0].actions[0].subscribers[0]: expected*")]
    [InlineData("""{ "from": "+911199999999", "id": "com.contoso.visit", "actionBody": {}, "responses": [{ "from": "+911199999999", "actionBody": { "answers": [] } }] }""",
        "*groups[0].actions[0].responses[0].actionBody.answers: expected 1, one per question*")]
    public async Task A_bad_action_is_refused_with_its_place(string action, string message)
    {
        var start = () => KaizalaServer.StartAsync(Seed(action));

        await start.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public async Task A_package_twice_in_a_seed_is_refused()
    {
        var start = () => KaizalaServer.StartAsync("""{"packages":[{"id":"a.b"},{"id":"A.b.2"}]}""");

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("*packages[1].id: expected a package that the seed does not have yet*");
    }

    private static string Seed(string actions) => $$"""
        { "users": [{ "mobileNumber": "+911199999999" }, { "mobileNumber": "+91109999999" }],
          "packages": [{ "id": "com.contoso.visit", "title": "Visit", "questions": [{ "title": "How many?", "type": "Numeric" }] }],
          "groups": [{ "name": "News", "groupType": "ConnectGroup", "members": [{ "mobileNumber": "+911199999999" }], "subscribers": ["+91109999999"], "actions": [
            {{actions}}
          ] }] }
        """;
}
