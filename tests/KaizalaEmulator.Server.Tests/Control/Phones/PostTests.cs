using System.Net;
using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api.Actions;

namespace KaizalaEmulator.Server.Tests.Control.Phones;

/// <summary>One post with everything around it, and the list of groups a handset begins with.</summary>
public sealed class PostTests
{
    [Fact]
    public async Task A_post_shows_who_liked_it_and_what_was_said_of_it()
    {
        await using var site = await Site.StartAsync();
        var sent = (await site.AskAsync("POST", $"v1/groups/{site.Group.Id}/messages", """{"message":"Done"}""")).Ok().Text("referenceId")!;
        await ReactAsync(site, Site.MemberNumber, sent, "Like");
        await ReactAsync(site, Site.WorkerNumber, sent, "Comment");

        var post = await PostAsync(site, Site.MemberNumber, sent);

        post.GetProperty("item").GetProperty("isLiked").GetBoolean().Should().BeTrue();
        post.GetProperty("likedBy")[0].Text("name").Should().Be("Field Member");
        (post.GetProperty("comments")[0].Text("name"), post.GetProperty("comments")[0].Text("text")).Should().Be(("Field Worker", "Well done"));
    }

    [Fact]
    public async Task Responses_are_named_unless_the_survey_is_anonymous()
    {
        await using var site = await Site.StartAsync();
        foreach (var anonymous in new[] { "false", "true" })
        {
            var sent = await site.SendAsync(
                $$"""{"actionType":"Survey","actionBody":{"title":"S","isAnonymous":{{anonymous}},"questions":[{"title":"Q","type":"Text"}] } }""");
            await site.RespondAsync($"{site.Actions}/{sent.Text("actionId")}", """{"actionBody":{"answers":["fine"]}}""", site.Member);

            var response = (await PostAsync(site, Site.WorkerNumber, sent.Text("referenceId")!)).GetProperty("responses")[0];

            response.GetProperty("answers").ShouldBeJson("""["fine"]""");
            response.TryGetProperty("responder", out _).Should().Be(anonymous == "false");
        }
    }

    [Fact]
    public async Task A_post_that_is_not_meant_for_a_subscriber_is_unknown_to_them()
    {
        await using var site = await Site.StartAsync();
        var sent = (await site.AskAsync("POST", $"v1/groups/{Site.News}/messages", """{"message":"for members"}""")).Ok();

        await site.Kaizala.RefusedAsync(HttpStatusCode.NotFound, "GET",
            $"/phones/{Site.SubscriberNumber}/groups/{Site.News}/feed/{sent.Text("referenceId")}");
    }

    [Fact]
    public async Task A_directed_post_names_its_subscribers_to_members_but_not_to_one_another()
    {
        await using var site = await Site.StartAsync();
        (await site.AskAsync("POST", $"v1/groups/{Site.News}/messages",
            $$"""{"message":"for one","subscribers":["{{Site.SubscriberNumber}}"]}""")).Ok();

        (await AudienceAsync(site, ControlKit.Admin)).GetProperty("subscribers")[0].Text("mobileNumber").Should().Be(Site.SubscriberNumber);
        (await AudienceAsync(site, Site.SubscriberNumber)).ShouldBeJson("""{"kind":"named"}""");
    }

    [Fact]
    public async Task A_reply_quotes_what_it_answers()
    {
        await using var site = await Site.StartAsync();
        var messages = $"v1/groups/{site.Group.Id}/messages";
        var first = (await site.AskAsync("POST", messages, """{"message":"Who is there?"}""")).Ok().Text("referenceId");
        var reply = (await site.AskAsync("POST", messages, $$"""{"message":"I am","replyToReferenceId":"{{first}}"}""")).Ok().Text("referenceId")!;

        var quoted = (await PostAsync(site, Site.MemberNumber, reply)).GetProperty("item").GetProperty("replyTo");

        (quoted.Text("referenceId"), quoted.Text("text")).Should().Be((first, "Who is there?"));
    }

    [Fact]
    public async Task A_phone_lists_its_groups_with_the_latest_of_each_and_those_it_could_join()
    {
        await using var site = await Site.StartAsync();
        (await site.AskAsync("POST", $"v1/groups/{site.Group.Id}/messages", """{"message":"Latest"}""")).Ok();

        var phone = await site.Kaizala.ControlAsync("GET", $"/phones/{Site.WorkerNumber}/chats");

        var chat = phone.GetProperty("chats").EnumerateArray().Single(chat => chat.Text("groupId") == site.Group.Id.Text);
        (chat.Text("role"), chat.GetProperty("latest").Text("text")).Should().Be(("Member", "Latest"));
        phone.GetProperty("joinable").EnumerateArray().Select(group => group.Text("groupId")).Should().Contain(Site.News);
    }

    private static async Task<JsonElement> AudienceAsync(Site site, string number) =>
        (await site.Kaizala.ControlAsync("GET", $"/phones/{number}/groups/{Site.News}/feed?limit=1")).GetProperty("items")[0].GetProperty("audience");

    private static Task<JsonElement> PostAsync(Site site, string number, string referenceId) =>
        site.Kaizala.ControlAsync("GET", $"/phones/{number}/groups/{site.Group.Id}/feed/{referenceId}");

    private static Task<JsonElement> ReactAsync(Site site, string number, string referenceId, string type) =>
        site.Kaizala.ControlAsync("POST", $"/phones/{number}/groups/{site.Group.Id}/reaction",
            new { referenceId, sourceGroupId = site.Group.Id.Text, reactionType = type, comment = "Well done" });
}
