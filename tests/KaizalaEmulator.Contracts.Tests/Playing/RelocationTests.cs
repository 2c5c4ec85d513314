using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Playing;

public sealed class RelocationTests
{
    private const string SendsTwice = """
        {"info":{"name":"moves","schema":"v2.1"},"item":[
          {"name":"first","request":{"method":"POST","url":"{{endpoint-url}}v1/groups?fetchAllGroups=true","header":[{"key":"accessToken","value":"secret"}],"body":{"mode":"raw","raw":"{}"}}},
          {"name":"second","request":"{{endpoint-url}}/v1/groups"}]}
        """;

    [Fact]
    public async Task A_308_names_the_base_URL_and_the_same_request_goes_there()
    {
        var handler = new StubHandler(request => request.RequestUri!.Host == "kms1.test" ? StubHandler.RedirectTo("http://kms2.test/") : StubHandler.Json("{}"));

        var played = await Play.AllAsync(Contracts.Collections.PostmanCollection.Parse(SendsTwice), handler, Play.Environment(("endpoint-url", "http://kms1.test")));

        handler.Requests.Should().Equal(
            "POST http://kms1.test/v1/groups?fetchAllGroups=true {}", "POST http://kms2.test/v1/groups?fetchAllGroups=true {}", "GET http://kms2.test/v1/groups");
        handler.Messages[1].Headers.GetValues("accessToken").Should().Equal("secret");
        played[0].Request!.Url.Host.Should().Be("kms2.test");
    }

    [Fact]
    public async Task An_endpoint_below_a_path_is_exchanged_with_its_path()
    {
        var handler = new StubHandler(request => request.RequestUri!.AbsolutePath.StartsWith("/kms1", StringComparison.Ordinal) ? StubHandler.RedirectTo("http://proxy.test/kms2/") : StubHandler.Json("{}"));

        await Play.AllAsync(Contracts.Collections.PostmanCollection.Parse(SendsTwice), handler, Play.Environment(("endpoint-url", "http://proxy.test/kms1/")));

        handler.Requests.Should().EndWith("GET http://proxy.test/kms2/v1/groups");
        handler.Requests[1].Should().Be("POST http://proxy.test/kms2/v1/groups?fetchAllGroups=true {}");
    }

    [Fact]
    public async Task Without_an_endpoint_variable_none_is_made()
    {
        var handler = new StubHandler(request => request.RequestUri!.Host == "api.test" ? StubHandler.RedirectTo("http://kms2.test") : StubHandler.Json("{}"));
        var collection = Play.Collection(Play.Request("one", "pm.test('none', () => pm.expect(pm.variables.has('endpoint-url')).to.be.false);"));

        var played = await Play.AllAsync(collection, handler);

        handler.Requests.Should().Equal("GET http://api.test/x", "GET http://kms2.test/x");
        played.Single().Passed.Should().BeTrue();
    }

    [Fact]
    public async Task Endpoints_that_send_to_each_other_end_in_an_error()
    {
        var handler = new StubHandler(request => StubHandler.RedirectTo(request.RequestUri!.Host == "kms1.test" ? "http://kms2.test/" : "http://kms1.test/"));

        var played = await Play.AllAsync(Play.Collection(Play.Request("one", url: "http://kms1.test/v1/groups")), new PlayerOptions { Handler = handler, MaxRedirects = 4 });

        played.Single().Error.Should().Be("expected an answer, got more than 4 redirects, the last from http://kms1.test/v1/groups to http://kms2.test/");
        handler.Requests.Should().HaveCount(5);
    }

    [Theory]
    [InlineData("http://kms1.test", "{{endpoint-url}}v1/x", "http://kms1.test/v1/x")]
    [InlineData("http://kms1.test", "{{endpoint-url}}/v1/x", "http://kms1.test/v1/x")]
    [InlineData("http://kms1.test/", "{{endpoint-url}}v1/x", "http://kms1.test/v1/x")]
    [InlineData("http://kms1.test/", "{{endpoint-url}}/v1/x", "http://kms1.test/v1/x")]
    [InlineData("http://kms1.test/", "{{endpoint-url}}//v1/x", "http://kms1.test//v1/x")]
    [InlineData("http://kms1.test", "{{endpoint-url}}?a=1", "http://kms1.test/?a=1")]
    public async Task Both_ways_of_joining_an_endpoint_work(string endpoint, string url, string sent)
    {
        var handler = new StubHandler();

        await Play.AllAsync(Play.Collection(Play.Request("one", url: url)), handler, Play.Environment(("endpoint-url", endpoint)));

        handler.Requests.Should().Equal($"GET {sent}");
    }
}
