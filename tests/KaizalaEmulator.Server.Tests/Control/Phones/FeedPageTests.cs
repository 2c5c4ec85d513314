using System.Net;
using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api.Actions;

namespace KaizalaEmulator.Server.Tests.Control.Phones;

/// <summary>A handset loads the latest posts first, older ones as one scrolls back, and newer ones as they come.</summary>
public sealed class FeedPageTests
{
    [Fact]
    public async Task A_limit_gives_the_latest_posts_oldest_first_and_says_that_there_are_more()
    {
        await using var site = await TalkAsync(5);

        var page = await FeedAsync(site, "?limit=2");

        Texts(page).Should().Equal("text 4", "text 5");
        page.GetProperty("hasMore").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Pages_before_a_post_lead_back_to_the_first_one()
    {
        await using var site = await TalkAsync(5);

        var latest = await FeedAsync(site, "?limit=2");
        var middle = await FeedAsync(site, $"?limit=2&before={First(latest)}");
        var oldest = await FeedAsync(site, $"?limit=2&before={First(middle)}");

        Texts(middle).Should().Equal("text 2", "text 3");
        Texts(oldest).Should().Equal("text 1");
        oldest.GetProperty("hasMore").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task What_came_after_a_post_is_given_from_the_oldest_on()
    {
        await using var site = await TalkAsync(4);
        var first = First(await FeedAsync(site, ""));

        var page = await FeedAsync(site, $"?after={first}&limit=2");

        Texts(page).Should().Equal("text 2", "text 3");
        page.GetProperty("hasMore").GetBoolean().Should().BeTrue();
        Texts(await FeedAsync(site, $"?after={first}")).Should().Equal("text 2", "text 3", "text 4");
    }

    [Fact]
    public async Task Single_posts_are_asked_for_by_their_ids_and_unknown_ones_left_out()
    {
        await using var site = await TalkAsync(3);
        var first = First(await FeedAsync(site, ""));

        var page = await FeedAsync(site, $"?referenceId={first}&referenceId={Guid.Empty}");

        Texts(page).Should().Equal("text 1");
    }

    [Theory]
    [InlineData("?limit=0", HttpStatusCode.BadRequest, "limit")]
    [InlineData("?limit=many", HttpStatusCode.BadRequest, "limit")]
    [InlineData("?before=nothing", HttpStatusCode.NotFound, "before")]
    [InlineData("?after=nothing", HttpStatusCode.NotFound, "after")]
    [InlineData("?before=a&after=b", HttpStatusCode.BadRequest, "after")]
    public async Task A_page_that_cannot_be_is_refused_by_the_name_of_its_field(string query, HttpStatusCode status, string field)
    {
        await using var site = await TalkAsync(1);

        var message = await site.Kaizala.RefusedAsync(status, "GET", $"{Phone(site)}/feed{query}");

        message.Should().StartWith(field);
    }

    [Fact]
    public async Task What_a_subscriber_does_not_see_takes_no_place_on_a_page()
    {
        await using var site = await Site.StartAsync();
        var messages = $"v1/groups/{Site.News}/messages";
        (await site.AskAsync("POST", messages, """{"message":"one","sendToAllSubscribers":true}""")).Ok();
        (await site.AskAsync("POST", messages, """{"message":"for members"}""")).Ok();
        (await site.AskAsync("POST", messages, """{"message":"two","sendToAllSubscribers":true}""")).Ok();

        var page = await site.Kaizala.ControlAsync("GET", $"/phones/{Site.SubscriberNumber}/groups/{Site.News}/feed?limit=2");

        Texts(page).Should().Equal("one", "two");
    }

    private static async Task<Site> TalkAsync(int messages)
    {
        var site = await Site.StartAsync();
        for (var number = 1; number <= messages; number++)
            (await site.AskAsync("POST", $"v1/groups/{site.Group.Id}/messages", $$"""{"message":"text {{number}}"}""")).Ok();
        return site;
    }

    private static string Phone(Site site) => $"/phones/{Site.MemberNumber}/groups/{site.Group.Id}";

    private static Task<JsonElement> FeedAsync(Site site, string query) => site.Kaizala.ControlAsync("GET", $"{Phone(site)}/feed{query}");

    private static string? First(JsonElement page) => page.GetProperty("items")[0].Text("referenceId");

    private static IEnumerable<string?> Texts(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.Text("text"));
}
