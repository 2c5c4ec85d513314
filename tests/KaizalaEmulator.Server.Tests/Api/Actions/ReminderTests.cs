namespace KaizalaEmulator.Server.Tests.Api.Actions;

public sealed class ReminderTests
{
    private const string Card = """{"id":"com.contoso.visit","actionBody":{}}""";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"subscribers":[],"sendToAllSubscribers":false}""")]
    public async Task A_reminder_may_have_a_body(string? body)
    {
        await using var site = await Site.StartAsync();
        var sent = await site.SendAsync(Card, site.Member);

        var reminded = (await site.AskAsync("POST", $"{site.Actions}/{sent.Text("actionId")}/reminder", body, site.Member)).Ok();

        reminded.ShouldBeJson($$"""{"referenceId":"{{sent.Text("referenceId")}}","actionId":"{{sent.Text("actionId")}}"}""");
    }

    [Fact]
    public async Task Only_the_sender_or_an_admin_reminds()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Card, site.Member);

        (await site.AskAsync("POST", $"{path}/reminder", by: site.Worker)).ShouldBe(403, "Only its sender or an admin");
        (await site.AskAsync("POST", $"{path}/reminder", by: site.Admin)).Ok();
        (await site.AskAsync("POST", $"{site.Actions}/none/reminder")).ShouldBe(404, "Action \"none\"");
    }

    [Fact]
    public async Task A_reminder_in_a_flat_group_names_no_subscribers()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync(Card);

        (await site.AskAsync("POST", $"{path}/reminder", """{"subscribers":["+91109999999"]}""")).ShouldBe(400, "subscribers:");
    }
}
