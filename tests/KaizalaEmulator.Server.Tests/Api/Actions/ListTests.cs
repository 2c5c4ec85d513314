using System.Text.Json;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>Each listing, field by field.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("Image", """{"mediaResource":"MEDIA"}""", """{"imageUrl":"https://cdn.example.com/gate.jpg"}""")]
    [InlineData("Job", """{"title":"Refuel","assignedTo":["+911199999999"]}""",
        """{"actionId":"ID","title":"Refuel","assigneeCount":1,"responseCount":0,"isCompleted":false}""")]
    [InlineData("Survey", """{"title":"T","questions":[{"title":"Q","type":"Text"}]}""",
        """{"actionId":"ID","title":"T","responseCount":0,"expiryDate":"+24h"}""")]
    [InlineData("Poll", """{"question":"Q?","choices":[{"title":"A","image":"MEDIA"},{"title":"B"}],"expiryInHours":10}""",
        """{"actionId":"ID","question":"Q?","isSenderOnly":false,"expiryDate":"+10h","choices":[{"title":"A","image":"https://cdn.example.com/gate.jpg"},{"title":"B"}]}""")]
    [InlineData("LetsMeet", """{"title":"T","startingTime":"2026-01-10T12:00:00Z","agenda":"None","place":{"latitude":15.0,"longitude":96.5,"name":"Canteen"}}""",
        """{"actionId":"ID","title":"T","startingTime":"2026-01-10T12:00:00Z","agenda":"None","duration":30,"isSenderOnly":false,"place":{"latitude":15,"longitude":96.5,"name":"Canteen"}}""")]
    [InlineData("LetsMeet", """{"title":"T","startingTime":"2026-01-10T12:00:00Z"}""",
        """{"actionId":"ID","title":"T","startingTime":"2026-01-10T12:00:00Z","agenda":"","duration":30,"isSenderOnly":false}""")]
    public async Task A_type_has_its_own_fields(string type, string body, string expected)
    {
        await using var site = await Site.StartAsync();
        var sent = await site.SendAsync($$"""{"actionType":"{{type}}","actionBody":{{body.Replace("MEDIA", Site.MediaResource(), StringComparison.Ordinal)}}}""");
        var now = site.Kaizala.Clock.Now;

        var list = await site.GetAsync($"{site.Actions}?actionType={type.ToUpperInvariant()}&GroupScope=all", site.Member);

        var id = sent.TryGetProperty("actionId", out var actionId) ? actionId.GetString() : null;
        list.ShouldBeJson($$"""
            {"actions":[{
              "referenceId":"{{sent.Text("referenceId")}}","actionType":"{{type}}","sender":"+919910870005",
              "sentAt":"{{WireTime.Of(now)}}","creationTime":{{now.ToUnixTimeSeconds()}},
              "actionBody":{{expected.Replace("ID", id, StringComparison.Ordinal)
                .Replace("+24h", WireTime.Of(now.AddHours(24)), StringComparison.Ordinal)
                .Replace("+10h", WireTime.Of(now.AddHours(10)), StringComparison.Ordinal)}}
            }],"hasMore":false}
            """);
    }

    [Fact]
    public async Task What_only_phones_send_is_listed_too()
    {
        await using var site = await Site.StartAsync();
        var (world, group, place) = (site.Kaizala.World, site.Group, new PlaceDraft(17.43, 78.34, "Gate"));
        lock (world.Gate)
        {
            world.Actions.Post(group, site.Kaizala.User, new ShareLocationDraft(place), world.Now).Error.Should().BeNull();
            world.Actions.Post(group, site.Kaizala.User, new PhotoWithLocationDraft(Site.MediaResource(), place), world.Now).Error.Should().BeNull();
        }

        (await BodyOf(site, "sharelocation")).ShouldBeJson("""{"latitude":17.43,"longitude":78.34}""");
        (await BodyOf(site, "PhotoWithLocation")).ShouldBeJson("""{"imageUrl":"https://cdn.example.com/gate.jpg","latitude":17.43,"longitude":78.34}""");
    }

    [Fact]
    public async Task Actions_of_a_package_name_it_and_show_responses_if_asked()
    {
        await using var site = await Site.StartAsync();
        var path = await site.PathOfAsync("""
            {"id":"com.contoso.visit.2","actionBody":{"title":"Visit","isAnonymous":true,
              "questions":[{"title":"Gate?","type":"SingleOption","options":[{"title":"North"}]},{"title":"H","type":"Numeric","isInvisible":true}]}}
            """);
        await site.RespondAsync(path, """{"actionBody":{"answers":["North",1]}}""", site.Member);

        var plain = (await site.GetAsync($"{site.Actions}?id=com.contoso.visit")).GetProperty("actions")[0];
        var detailed = (await site.GetAsync($"{site.Actions}?ID=com.contoso.visit.9&getDetails=true")).GetProperty("actions")[0];

        (plain.Text("actionType"), plain.Text("id"), plain.Text("packageId")).Should().Be(("", "com.contoso.visit", "com.contoso.visit.2"));
        plain.GetProperty("actionBody").ShouldBeJson($$"""
            {"actionId":"{{path.Split('/')[^1]}}","title":"Visit","isSenderOnly":false,"isAnonymous":true,"acceptMultipleResponses":false,
             "questions":[{"title":"Gate?","type":"SingleOption","options":[{"title":"North"}]},
                          {"isInvisible":true,"title":"H","type":"Numeric","options":[]}]}
            """);
        detailed.GetProperty("actionBody").GetProperty("responses")[0].GetProperty("answers").ShouldBeJson("""["North",1.0]""");
    }

    [Fact]
    public async Task A_page_tells_whether_more_follow()
    {
        await using var site = await Site.StartAsync();
        for (var hour = 0; hour < 3; hour++)
        {
            await site.SendAsync($$$"""{"actionType":"Poll","actionBody":{"question":"Q{{{hour}}}","choices":[{"title":"A"}]}}""");
            site.Kaizala.Clock.Advance(TimeSpan.FromHours(1));
        }

        var from = site.Kaizala.Clock.Now.AddHours(-2).ToUnixTimeMilliseconds();

        (await Questions(site, "&count=2")).Should().Be("Q2 Q1 more");
        (await Questions(site, $"&fromDate={from}")).Should().Be("Q1 Q2");
        (await Questions(site, $"&fromDate={from / 1000}&count=1")).Should().Be("Q1 more");
    }

    [Theory]
    [InlineData("", "actionType: expected the type of an action, or id")]
    [InlineData("?actionType=Announcement", "actionType: expected a type that can be listed")]
    [InlineData("?actionType=Audio", "actionType:")]
    [InlineData("?actionType=Job&count=many", "count: expected a whole number")]
    [InlineData("?actionType=Job&count=0", "count: expected 1 to 1000")]
    [InlineData("?actionType=Job&fromDate=yesterday", "fromDate: expected an epoch time")]
    [InlineData("?actionType=Job&getDetails=yes", "getDetails: expected true or false")]
    public async Task A_bad_query_is_refused_by_name(string query, string begins)
    {
        await using var site = await Site.StartAsync();

        (await site.AskAsync("GET", site.Actions + query)).ShouldBe(400, begins);
    }

    private static async Task<JsonElement> BodyOf(Site site, string type) =>
        (await site.GetAsync($"{site.Actions}?actionType={type}")).GetProperty("actions")[0].GetProperty("actionBody");

    private static async Task<string> Questions(Site site, string query)
    {
        var list = await site.GetAsync($"{site.Actions}?actionType=poll{query}");
        var questions = list.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("actionBody").Text("question"));
        return string.Join(' ', questions) + (list.GetProperty("hasMore").GetBoolean() ? " more" : "");
    }
}
