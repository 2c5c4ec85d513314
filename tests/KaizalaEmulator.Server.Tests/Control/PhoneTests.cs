using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

public sealed class PhoneTests
{
    private const string Member = "+911199999999";
    private const string Subscriber = "+91109999999";
    private const string Outsider = "+911099999999";
    private const string FieldTeam = "00000308-0000-4000-8000-000000000001";
    private const string CompanyNews = "00000308-0000-4000-8000-000000000002";

    [Fact]
    public async Task A_person_sends_a_message_that_others_see_in_their_feed()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        using var sent = await PostAsync(kaizala, Member, $"groups/{FieldTeam}/messages", new { message = "From the van" });

        sent.StatusCode.Should().Be(HttpStatusCode.OK);
        var last = (await FeedAsync(kaizala, Outsider, FieldTeam))[^1];
        last.GetProperty("text").GetString().Should().Be("From the van");
        last.GetProperty("sender").GetString().Should().Be(Member);
        last.GetProperty("senderName").GetString().Should().Be("Field Member");
        last.GetProperty("kind").GetString().Should().Be("Message");
    }

    [Fact]
    public async Task A_subscriber_sees_what_is_meant_for_them_and_nothing_else()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var url = $"v1/groups/{CompanyNews}/messages";

        await http.PostAsJsonAsync(url, new { message = "for members" });
        await http.PostAsJsonAsync(url, new { message = "for all", sendToAllSubscribers = true });
        await http.PostAsJsonAsync(url, new { message = "for one", subscribers = new[] { Subscriber } });

        var texts = (await FeedAsync(kaizala, Subscriber, CompanyNews)).Select(item => item.GetProperty("text").GetString());
        texts.Should().EndWith(["for all", "for one"]).And.NotContain("for members");
    }

    [Fact]
    public async Task Joining_a_public_group_makes_a_subscriber_and_leaving_ends_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        using var joined = await PostAsync(kaizala, Outsider, $"groups/{CompanyNews}/join", new { });
        var groups = await GroupsAsync(kaizala, Outsider);
        using var left = await PostAsync(kaizala, Outsider, $"groups/{CompanyNews}/leave", new { });

        joined.StatusCode.Should().Be(HttpStatusCode.OK);
        groups.Should().Contain(group => group.GetProperty("groupId").GetString() == CompanyNews
            && group.GetProperty("callerRole").GetString() == "Subscriber");
        (await GroupsAsync(kaizala, Outsider)).Should().NotContain(group => group.GetProperty("groupId").GetString() == CompanyNews);
    }

    [Fact]
    public async Task A_flat_group_cannot_be_joined()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        using var refused = await PostAsync(kaizala, Subscriber, $"groups/{FieldTeam}/join", new { });

        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Likes_and_comments_are_counted_in_the_feed()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var reference = (await FeedAsync(kaizala, Member, FieldTeam))[0].GetProperty("referenceId").GetString();

        foreach (var type in new[] { "Like", "Like", "Comment" })
        {
            using var done = await PostAsync(kaizala, Member, $"groups/{FieldTeam}/reaction",
                new { referenceId = reference, sourceGroupId = FieldTeam, reactionType = type, comment = "Well done" });
            done.EnsureSuccessStatusCode();
        }

        var item = (await FeedAsync(kaizala, Member, FieldTeam))[0];
        item.GetProperty("likes").GetInt32().Should().Be(1);
        item.GetProperty("comments").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_call_provisions_the_person_and_an_unknown_number_is_404()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift", "+4670111111");
        group.UnprovisionedCount.Should().Be(1);

        await GroupsAsync(kaizala, "+4670111111");
        using var unknown = await kaizala.CreateAnonymousClient().GetAsync(Url(kaizala, "+4670222222", "groups"));

        group.UnprovisionedCount.Should().Be(0);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static string Url(KaizalaServer kaizala, string number, string path) =>
        $"_emulator/phones/{Uri.EscapeDataString(number)}/{path}?world={kaizala.World.Name}";

    private static Task<HttpResponseMessage> PostAsync(KaizalaServer kaizala, string number, string path, object body) =>
        kaizala.CreateAnonymousClient().PostAsJsonAsync(Url(kaizala, number, path), body);

    private static async Task<JsonElement[]> FeedAsync(KaizalaServer kaizala, string number, string group) =>
        await ItemsAsync(kaizala, Url(kaizala, number, $"groups/{group}/feed"), "items");

    private static async Task<JsonElement[]> GroupsAsync(KaizalaServer kaizala, string number) =>
        await ItemsAsync(kaizala, Url(kaizala, number, "groups"), "groups");

    private static async Task<JsonElement[]> ItemsAsync(KaizalaServer kaizala, string url, string list)
    {
        var answer = await kaizala.CreateAnonymousClient().GetFromJsonAsync<JsonElement>(url);
        return [.. answer.GetProperty(list).EnumerateArray()];
    }
}
