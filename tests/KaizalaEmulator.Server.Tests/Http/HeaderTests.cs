using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Http;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/v1/groups", 200)]
    [InlineData("/v1/groups/none", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/v1/generatePin", 405)]
    public async Task Every_answer_carries_the_headers_of_the_service(string path, int status)
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();

        var reply = await http.Get(path, ("Origin", "https://app.example"));

        reply.Status.Should().Be(status);
        reply.Header("Server").Should().Be("Microsoft-IIS/10.0");
        reply.Header("X-Powered-By").Should().Be("ASP.NET");
        reply.Header("Content-Type").Should().Be("application/json; charset=utf-8");
        reply.Header("Access-Control-Allow-Origin").Should().Be("*");
        reply.Header("Access-Control-Expose-Headers").Should().Be("Location, Retry-After");
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html,application/xhtml+xml;q=0.9")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Answers_are_JSON_whatever_Accept_says(string accept)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var reply = (await http.Get("/v1/groups", ("Accept", accept))).ShouldBeOk();

        reply.Header("Content-Type").Should().Be("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData("/v1/groups")]
    [InlineData("/v1/groups/x/messages")]
    [InlineData("/v1/accessToken")]
    [InlineData("/any/where")]
    public async Task A_preflight_is_answered_for_every_route_with_the_headers_it_asks_for(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var reply = await http.Ask("OPTIONS", path, body: null, headers:
        [
            ("Origin", "https://app.example"),
            ("Access-Control-Request-Method", "PUT"),
            ("Access-Control-Request-Headers", "accesstoken, content-type, x-anything"),
        ]);

        reply.Status.Should().Be(204);
        reply.Text.Should().BeEmpty();
        reply.Header("Access-Control-Allow-Origin").Should().Be("*");
        reply.Header("Access-Control-Allow-Headers").Should().Be("accesstoken, content-type, x-anything");
        reply.Header("Access-Control-Allow-Methods").Should().Be("GET, POST, PUT, DELETE, OPTIONS");
        reply.Header("Server").Should().Be("Microsoft-IIS/10.0");
    }

    [Fact]
    public async Task The_date_is_the_worlds()
    {
        await using var kaizala = await KaizalaServer.StartAsync("""{"now":"2019-05-06T07:08:09Z","connectors":[{}],"users":[{"mobileNumber":"+911000000"}]}""");
        kaizala.Clock.Freeze();
        kaizala.Clock.Advance(new DateTimeOffset(2019, 5, 6, 8, 0, 0, TimeSpan.Zero) - kaizala.Clock.Now);
        using var http = kaizala.CreateClient();

        (await http.Get("/v1/groups")).Header("Date").Should().Be("Mon, 06 May 2019 08:00:00 GMT");
    }
}
