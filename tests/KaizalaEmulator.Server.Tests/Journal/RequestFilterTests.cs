using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Journal;

public sealed class RequestFilterTests
{
    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("path=MEMBERS", "2 3")]
    [InlineData("method=post", "4")]
    [InlineData("status=404", "3 5")]
    [InlineData("path=members&status=200", "2")]
    [InlineData("since=2020-01-01T00:10:00Z", "3 4 5")]
    [InlineData("since=2020-01-01T01:10:00%2B01:00&limit=2", "4 5")]
    [InlineData("limit=2", "4 5")]
    [InlineData("path=&method=", "1 2 3 4 5")]
    [InlineData("status=500", "")]
    public async Task The_journal_is_filtered_oldest_first_and_the_latest_win(string query, string ids)
    {
        await using var kaizala = await Started();
        using var portal = new Portal(kaizala);

        var found = (await portal.Get($"requests?{query}")).ShouldBeOk().Json.GetProperty("requests").EnumerateArray();

        string.Join(' ', found.Select(entry => entry.GetProperty("id").GetInt64())).Should().Be(ids);
    }

    [Theory]
    [InlineData("since=yesterday", "since: expected an ISO 8601 time*got \"yesterday\".")]
    [InlineData("status=teapot", "status: expected a number*")]
    [InlineData("limit=0", "limit: expected a whole number*")]
    [InlineData("limit=-1", "limit: *")]
    public async Task A_bad_filter_is_named(string query, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);

        (await portal.Get($"requests?{query}")).ShouldBeBadRequest(message);
    }

    [Fact]
    public async Task The_journal_is_cleared_and_ids_go_on()
    {
        await using var kaizala = await Started();
        using var portal = new Portal(kaizala);

        (await portal.Delete("requests")).ShouldBeOk();
        await kaizala.GroupsBy("unknown but of no world");
        await kaizala.GroupsBy(kaizala.AccessTokenOf(SignIns.Member));

        var entry = (await portal.Get("requests")).Json.GetProperty("requests").EnumerateArray().Single();
        entry.GetProperty("id").GetInt64().Should().Be(6);
    }

    /// <summary>Five calls, five minutes apart.</summary>
    private static async Task<KaizalaServer> Started()
    {
        var kaizala = await KaizalaServer.StartAsync(
            $$"""
            {"now":"2020-01-01T00:00:00Z","connectors":[{}],"users":[{"mobileNumber":"{{SignIns.Admin}}"}],
             "groups":[{"groupId":"00000308-0000-4000-8000-00000000000a","name":"G","members":[{"mobileNumber":"{{SignIns.Admin}}"}]}] }
            """);
        kaizala.Clock.Freeze();
        kaizala.Clock.Advance(new DateTimeOffset(2020, 1, 1, 0, 1, 0, TimeSpan.Zero) - kaizala.Clock.Now);
        using var http = kaizala.CreateClient();
        foreach (var (method, path) in new[] { ("GET", "/v1/groups"), ("GET", "/v1/groups/00000308-0000-4000-8000-00000000000a/members"), ("GET", "/v1/groups/x/members"), ("POST", "/v1/groups/00000308-0000-4000-8000-00000000000a/messages"), ("GET", "/v1/groups/x") })
        {
            await http.Ask(method, path, method == "POST" ? "{message:'x'}" : null);
            kaizala.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        return kaizala;
    }
}
