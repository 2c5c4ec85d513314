using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class UpdateTests
{
    private const string Card = """{"id":"com.contoso.visit","actionBody":{"properties":[{"name":"state","type":"Text","value":"open"}]}}""";

    [Theory]
    [InlineData("", "updateProperties")]
    [InlineData("/properties", "actionProperties")]
    [InlineData("/Properties", "ActionProperties")]
    public async Task Both_calls_set_properties(string call, string field)
    {
        await using var site = await Site.StartAsync();
        var sent = await site.SendAsync(Card);

        var updated = (await site.AskAsync("PUT", $"{site.Actions}/{sent.Text("actionId")}{call}", $$"""
            {"version":-1,"{{field}}":[{"name":"state","type":0,"value":"done"},{"name":"files","type":"AttachmentList","value":["a","b"]}],
             "sendToAllSubscribers":false,"sendNotificationToSubscribers":true}
            """)).Ok();

        updated.ShouldBeJson($$"""{"referenceId":"{{sent.Text("referenceId")}}","actionId":"{{sent.Text("actionId")}}"}""");
        var details = (await site.GetAsync($"{site.Actions}/{sent.Text("actionId")}")).GetProperty("actionDetails");
        details.GetProperty("version").GetInt32().Should().Be(2);
        details.GetProperty("properties").ShouldBeJson(
            """[{"name":"state","type":"Text","value":"done"},{"name":"files","type":"AttachmentList","value":["a","b"]}]""");
    }

    [Theory]
    [InlineData("""{"version":7,"updateProperties":[{"name":"state","value":"done"}]}""", 409, "version: expected 1, the current one, or -1 for any, got 7.")]
    [InlineData("""{"version":-1}""", 400, "updateProperties:")]
    [InlineData("""{"version":"new","updateProperties":[]}""", 400, "version: expected a whole number")]
    [InlineData("""{"version":1,"updateProperties":[{"name":"x","type":"Colour","value":"red"}]}""", 400, "updateProperties[0].type: expected one of Text,")]
    [InlineData("""{"version":1,"updateProperties":[null]}""", 400, "updateProperties[0].name:")]
    [InlineData("", 400, "Body is empty")]
    public async Task A_bad_update_is_refused_and_changes_nothing(string body, int status, string begins)
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Card);

        (await site.AskAsync("PUT", path, body)).ShouldBe(status, begins);

        site.Sent<Form>().Properties.Should().Equal(new Property("state", PropertyType.Text, "open"));
    }

    [Fact]
    public async Task Only_the_sender_or_an_admin_updates()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Card);

        (await site.AskAsync("PUT", path, """{"updateProperties":[{"name":"state","value":"done"}]}""", site.Member)).ShouldBe(403, "Only its sender");
    }
}
