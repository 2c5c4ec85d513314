namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class CreateRefusalTests
{
    [Theory]
    [InlineData("""{}""", "actionType: expected the type of an action, or id")]
    [InlineData("""{"actionType":"Dance","actionBody":{}}""", "actionType: expected one of Image, Album, Audio, Video, Document, Announcement, Job, Survey, Poll, LetsMeet, or a package's id, got \"Dance\".")]
    [InlineData("""{"actionType":"ShareLocation","actionBody":{"latitude":1,"longitude":2}}""", "actionType: expected one of")]
    [InlineData("""{"actionType":"Job"}""", "actionBody: expected an object, got nothing")]
    [InlineData("""{"actionType":"Job","actionBody":"text"}""", "actionBody: expected an object, got text")]
    [InlineData("""{"actionType":"Job","actionBody":{"title":"T","assignedTo":["911199999999"]}}""", "actionBody.assignedTo[0]: expected a mobile number")]
    [InlineData("""{"actionType":"Job","actionBody":{"title":"T","assignedTo":["+911199999999"],"dueDate":"soon"}}""", "actionBody.dueDate: expected a number such as 12.5")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","questions":[{"title":"A","type":"Text"},null]}}""", "actionBody.questions[1]: expected an object")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","questions":[{"title":"A","type":"SingleOption"}]}}""", "actionBody.questions[0].options: expected")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","questions":[{"title":"A","type":"SingleOption","options":["X"]}]}}""", "actionBody.questions[0].options[0]: expected an object")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","questions":{}}}""", "actionBody.questions: expected an array")]
    [InlineData("""{"actionType":"Survey","actionBody":{"title":"T","isAnonymous":"perhaps","questions":[]}}""", "actionBody.isAnonymous: expected true or false")]
    [InlineData("""{"actionType":"Poll","actionBody":{"question":"Q","choices":[{"image":"x"}]}}""", "actionBody.choices[0].title:")]
    [InlineData("""{"actionType":"LetsMeet","actionBody":{"title":"T","startingTime":"soon"}}""", "actionBody.startingTime:")]
    [InlineData("""{"actionType":"Announcement","actionBody":{"title":"T"}}""", "actionBody.message:")]
    [InlineData("""{"actionType":"Announcement","actionBody":{"message":"T","mediaResources":["?"]}}""", "actionBody.mediaResources[0]:")]
    [InlineData("""{"actionType":"Image","actionBody":{}}""", "actionBody.mediaResource:")]
    [InlineData("""{"actionType":"Audio","actionBody":{"mediaResource":"not base64!"}}""", "actionBody.mediaResource:")]
    [InlineData("""{"id":"two words","actionBody":{}}""", "id: expected a package's id")]
    [InlineData("""{"id":"com.contoso.visit","actionBody":{"properties":[{"name":"p","type":"8","value":"v"}]}}""", "actionBody.properties[0].type: expected one of Text, Numeric,")]
    [InlineData("""{"id":"com.contoso.visit","actionBody":{"validity":-2}}""", "actionBody.validity:")]
    public async Task A_bad_body_is_refused_by_its_field_and_nothing_is_sent(string body, string begins)
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions, body)).ShouldBe(400, begins);

        site.Group.Posts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_not_the_callers_is_unknown()
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions, """{"id":"com.contoso.visit","actionBody":{}}""", site.Subscriber)).ShouldBe(404, "Group");
    }

    [Fact]
    public async Task A_connector_without_the_permission_is_refused()
    {
        await using var site = await Site.StartAsync();
        site.Kaizala.Connector.Permissions &= ~Domain.Tenancy.Permissions.ActionsAndResponses;

        (await site.AskAsync("GET", site.Actions + "?actionType=Job")).ShouldBe(403, "Connector");
        (await site.AskAsync("POST", site.Actions, "{}")).ShouldBe(403, "Connector");
    }

    [Fact]
    public async Task A_flat_group_has_no_subscribers()
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("POST", site.Actions, """{"id":"com.contoso.visit","actionBody":{},"subscribers":["+91109999999"]}"""))
            .ShouldBe(400, "subscribers:");
    }
}
