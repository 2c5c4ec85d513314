using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Journal;

/// <summary>The journal for whoever shows it: lines by the page, and one call whole.</summary>
public sealed class RequestSummaryTests
{
    [Fact]
    public async Task A_line_has_no_bodies_but_the_reason_of_a_refusal()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var portal = new Portal(kaizala);
        await http.GetJson("v1/groups/nowhere?code=secret&a=b");

        var line = (await portal.Get("requests/summary")).ShouldBeOk().Json.GetProperty("requests")[0];

        line.EnumerateObject().Select(field => field.Name).Should().Equal(
            "id", "at", "host", "method", "path", "query", "status", "durationMs", "applicationId", "user", "errorCode", "reason", "fault");
        line.GetProperty("query").GetString().Should().Be("?code=***&a=b");
        line.GetProperty("status").GetInt32().Should().Be(404);
        line.GetProperty("reason").GetString().Should().Contain("nowhere");
    }

    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("limit=2", "4 5")]
    [InlineData("before=4", "1 2 3")]
    [InlineData("before=4&limit=2", "2 3")]
    [InlineData("before=1", "")]
    public async Task Pages_go_backwards_from_the_latest(string query, string ids)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var portal = new Portal(kaizala);
        for (var call = 0; call < 5; call++)
            await http.GetJson("v1/groups");

        var lines = (await portal.Get($"requests/summary?{query}")).ShouldBeOk().Json.GetProperty("requests").EnumerateArray();

        string.Join(' ', lines.Select(line => line.GetProperty("id").GetInt64())).Should().Be(ids);
    }

    [Fact]
    public async Task One_call_is_shown_whole_with_its_secrets_masked()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var portal = new Portal(kaizala);
        await http.PostJson($"v1/groups/{SignIns.Team}/messages", """{"message":"Hello"}""");

        var shown = (await portal.Get("requests/1")).Json;

        shown.GetProperty("requestBody").GetString().Should().Be("""{"message":"Hello"}""");
        shown.GetProperty("requestHeaders").GetProperty("accessToken").GetString().Should().Be("***");
        shown.GetProperty("responseBody").GetString().Should().Contain("referenceId");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_a_bad_page_is_refused_by_name()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);

        (await portal.Get("requests/7")).ShouldBeNotFound("The journal has no request \"7\"*");
        (await portal.Get("requests/x")).ShouldBeNotFound("The journal has no request \"x\"*");
        (await portal.Get("requests/summary?before=0")).ShouldBeBadRequest("before: expected a whole number from 1 on, got \"0\".");
        (await portal.Get("requests/summary?limit=many")).ShouldBeBadRequest("limit: expected a whole number from 1 on, got \"many\".");
    }
}
