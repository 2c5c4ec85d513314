namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class SubscriberActionTests
{
    private const string Path = $"v1/groups/{Site.News}/actions";

    [Fact]
    public async Task A_subscriber_lists_and_answers_what_is_meant_for_them()
    {
        await using var site = await Site.StartAsync();
        var forThem = (await Send(site, ""","subscribers":"+91109999999" """)).Ok().Text("actionId");
        var forMembers = (await Send(site, "")).Ok().Text("actionId");

        var listed = await site.GetAsync($"{Path}?actionType=poll", site.Subscriber);
        var answered = await site.AskAsync("POST", $"{Path}/{forThem}/responses", """{"actionBody":{"answers":["A"]}}""", site.Subscriber);

        listed.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("actionBody").Text("actionId")).Should().Equal(forThem);
        answered.Ok();
        (await site.AskAsync("GET", $"{Path}/{forMembers}", by: site.Subscriber)).ShouldBe(404, "Action");
        (await site.AskAsync("POST", $"{Path}/{forMembers}/responses", """{"actionBody":{"answers":["A"]}}""", site.Subscriber)).ShouldBe(404, "Action");
        (await site.AskAsync("POST", Path, """{"id":"com.contoso.visit","actionBody":{}}""", site.Subscriber)).ShouldBe(403, "The role Member");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public async Task A_subscriber_sees_others_responses_only_where_visibility_says_so(int visibility, bool seen)
    {
        await using var site = await Site.StartAsync();
        var sent = (await site.AskAsync("POST", Path, $$$"""
            {"actionType":"Survey","sendToAllSubscribers":true,"actionBody":{"title":"T","visibility":"{{{visibility}}}","questions":[{"title":"Q","type":"Text"}]}}
            """)).Ok();

        var details = (await site.GetAsync($"{Path}/{sent.Text("actionId")}?getDetails=true", site.Subscriber)).GetProperty("actionDetails");

        details.TryGetProperty("responses", out _).Should().Be(seen);
    }

    [Fact]
    public async Task Addressees_that_could_not_be_reached_are_reported_beside_success()
    {
        await using var site = await Site.StartAsync();

        var sent = (await Send(site, ""","subscribers":["+91109999999","12"]""")).Ok();

        sent.GetProperty("failedResult").ShouldBeJson("""
            [{"subscriber":"12","subscriberId":"","errorReason":"Expected a mobile number: + and 7 to 15 digits, such as +919910870005.","errorCode":"InvalidSubscriber"}]
            """);
    }

    [Fact]
    public async Task A_reply_to_a_directed_message_goes_to_the_same_subscribers()
    {
        await using var site = await Site.StartAsync();
        var message = (await site.AskAsync("POST", $"v1/groups/{Site.News}/messages", """{"message":"Hi","subscribers":["+91109999999"]}""")).Ok();
        var reply = $",\"replyToReferenceId\":\"{message.Text("referenceId")}\"";

        (await Send(site, reply)).ShouldBe(400, "subscribers: a reply to a directed message");
        (await Send(site, reply + ""","subscribers":["+91109999999"]""")).Ok();
        (await Send(site, ""","replyToReferenceId":"none" """)).ShouldBe(404, "replyToReferenceId:");
    }

    private static Task<Reply> Send(Site site, string more) =>
        site.AskAsync("POST", Path, $$"""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"title":"A"}]}{{more}}}""");
}
