namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class RespondTests
{
    private const string Survey = """{"actionType":"Survey","actionBody":{"title":"T","questions":[{"title":"Gate?","type":"SingleOption","options":[{"title":"North"}]}]}}""";
    private const string North = """{"actionBody":{"answers":["North"]}}""";

    [Fact]
    public async Task A_response_can_be_updated_by_its_id()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey);
        var first = await site.RespondAsync(path, """{"actionBody":{"answers":[null]}}""", site.Member);
        first.EnumerateObject().Select(field => field.Name).Should().Equal("responseId");
        site.Kaizala.Clock.Advance(TimeSpan.FromMinutes(5));

        var second = await site.RespondAsync(path, $$$"""{"responseId":"{{{first.Text("responseId")}}}","actionBody":{"answers":["North"]}}""", site.Member);

        second.Text("responseId").Should().Be(first.Text("responseId"));
        var responses = (await site.GetAsync($"{path}?getDetails=true")).GetProperty("actionDetails").GetProperty("responses");
        responses.GetArrayLength().Should().Be(1);
        responses[0].GetProperty("isUpdateResponse").GetBoolean().Should().BeTrue();
        responses[0].GetProperty("answers").ShouldBeJson("""["North"]""");
    }

    [Theory]
    [InlineData("{}", 400, "actionBody: expected an object, got nothing")]
    [InlineData("""{"actionBody":{}}""", 400, "actionBody.answers: expected an array")]
    [InlineData("""{"actionBody":{"answers":"North"}}""", 400, "actionBody.answers: expected an array")]
    [InlineData("""{"actionBody":{"answers":[]}}""", 400, "actionBody.answers: expected 1, one per question")]
    [InlineData("""{"actionBody":{"answers":["East"]}}""", 400, "actionBody.answers[0]: expected one of \"North\", got \"East\". The question is \"Gate?\".")]
    [InlineData("""{"actionBody":{"answers":[{"lt":1}]}}""", 400, "actionBody.answers[0]: expected text, the title of an option, got an object.")]
    [InlineData("""{"actionBody":{"answers":["North"],"responseLocation":{"latitude":"far","longitude":1}}}""", 400, "actionBody.responseLocation.latitude: expected a number")]
    [InlineData("""{"actionBody":{"answers":["North"],"responseLocation":{"latitude":99,"longitude":1}}}""", 400, "actionBody.responseLocation.latitude: expected degrees")]
    [InlineData("""{"responseId":"00000000-0000-0000-0000-000000000000","actionBody":{"answers":["North"]}}""", 404, "responseId: the caller has no response")]
    public async Task A_bad_response_is_refused_and_nothing_is_kept(string body, int status, string begins)
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey);

        (await site.AskAsync("POST", $"{path}/responses", body, site.Member)).ShouldBe(status, begins);

        (await site.GetAsync(path)).GetProperty("actionDetails").GetProperty("responseCount").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task A_second_response_needs_the_first_ones_id()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey);
        await site.RespondAsync(path, North, site.Member);

        (await site.AskAsync("POST", $"{path}/responses", North, site.Member)).ShouldBe(400, "responseId: expected the id of the caller's response");
    }

    [Theory]
    [InlineData(Survey, 24, North)]
    [InlineData("""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"title":"North"}]}}""", 720, North)]
    [InlineData("""{"actionType":"Job","actionBody":{"title":"T","assignedTo":["+911199999999","+911099999999"]}}""", 24, """{"actionBody":{"isCompleted":true}}""")]
    [InlineData("""{"id":"com.contoso.visit","actionBody":{"validity":5}}""", 5, North)]
    public async Task An_expired_action_takes_no_response(string body, int hours, string response)
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(body);

        site.Kaizala.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        // Access tokens do not live as long as a poll.
        using var member = site.Kaizala.CreateClient(site.Kaizala.AccessTokenOf(Site.MemberNumber));
        using var worker = site.Kaizala.CreateClient(site.Kaizala.AccessTokenOf(Site.WorkerNumber));
        await site.RespondAsync(path, response, member);
        site.Kaizala.Clock.Advance(TimeSpan.FromSeconds(1));

        (await site.AskAsync("POST", $"{path}/responses", response, worker)).ShouldBe(400, $"Action {path.Split('/')[^1]} expired at");
    }

    [Fact]
    public async Task A_job_is_for_its_assignees()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""{"actionType":"Job","actionBody":{"title":"Refuel","assignedTo":["+911199999999"]}}""");

        (await site.AskAsync("POST", $"{path}/responses", """{"actionBody":{"isCompleted":true}}""", site.Worker)).ShouldBe(403, "Job");
        (await site.AskAsync("POST", $"{path}/responses", """{"actionBody":{}}""", site.Member)).ShouldBe(400, "actionBody.isCompleted:");
        await site.RespondAsync(path, """{"actionBody":{"isCompleted":"true"}}""", site.Member);
        var body = (await site.GetAsync($"{site.Actions}?actionType=job")).GetProperty("actions")[0].GetProperty("actionBody");
        (body.GetProperty("responseCount").GetInt32(), body.GetProperty("isCompleted").GetBoolean()).Should().Be((1, true));
    }

    [Fact]
    public async Task A_strangers_response_finds_no_group()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Survey);

        (await site.AskAsync("POST", $"{path}/responses", North, site.Subscriber)).ShouldBe(404, "Group");
        (await site.AskAsync("POST", $"{site.Actions}/{Guid.Empty}/responses", North, site.Member)).ShouldBe(404, "Action");
    }
}
