using System.Net;
using System.Net.Http.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Relocation;

public class RelocatedCallTests
{
    [Theory]
    [InlineData("api")]
    [InlineData("kms1")]
    public async Task Every_other_host_answers_308_with_the_new_endpoint_URL_and_does_nothing(string host)
    {
        await using var kaizala = await RelocatedAsync();
        var group = kaizala.AddGroup("Night shift");
        using var http = kaizala.CreateClient();

        using var answer = await http.PostAsJsonAsync(
            new Uri(kaizala.Host(host), $"v1/groups/{group.Id}/messages"), new { message = "Hello" });

        answer.StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location.Should().Be(new Uri("http://kms2.kaizala.test/"));
        var error = await answer.JsonAsync();
        error.Text("errorCode").Should().Be("EndpointChanged");
        error.EnumerateObject().Select(member => member.Name).Should().Equal("message", "errorCode", "errorCategoryKey");
        kaizala.TextsOf(group).Should().BeEmpty();
        var entry = kaizala.Journal.Entries.Should().ContainSingle().Which;
        (entry.Status, entry.User, entry.ErrorCode).Should().Be((308, ControlKit.Admin, "EndpointChanged"));
    }

    [Fact]
    public async Task A_person_never_relocated_is_served_by_every_host()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        foreach (var host in new[] { "api", "kms1", "kms2" })
            (await http.GetAsync(new Uri(kaizala.Host(host), "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_new_host_serves_and_its_accessToken_names_it()
    {
        await using var kaizala = await RelocatedAsync();
        using var http = kaizala.CreateClient();

        (await http.GetAsync(new Uri(kaizala.Host("kms2"), "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.OK);
        using var sentOn = await kaizala.AccessTokenAsync();
        using var granted = await kaizala.AccessTokenAsync(host: sentOn.Headers.Location);

        sentOn.StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        (await granted.JsonAsync()).Text("endpointUrl").Should().Be("http://kms2.kaizala.test/");
    }

    [Fact]
    public async Task A_308_wins_over_401_for_an_expired_token_and_a_wrong_secret()
    {
        await using var kaizala = await RelocatedAsync();
        kaizala.Clock.Advance(TimeSpan.FromDays(2));
        using var http = kaizala.CreateClient();

        (await http.GetAsync(new Uri(kaizala.ApiRoot, "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        (await kaizala.AccessTokenAsync(secret: "wrong")).StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        (await http.GetAsync(new Uri(kaizala.Host("kms2"), "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_in_and_preflight_are_never_relocated_and_the_login_names_the_new_endpoint()
    {
        await using var kaizala = await RelocatedAsync();
        using var http = kaizala.CreateClient();
        http.BaseAddress = kaizala.ApiRoot;
        var application = new { mobileNumber = ControlKit.Admin, applicationId = kaizala.Connector.ApplicationId, pin = "8876" };

        (await http.PostAsJsonAsync("v1/generatePin", application)).StatusCode.Should().Be(HttpStatusCode.OK);
        using var login = await http.PostAsJsonAsync("v1/loginWithPinAndApplicationId", application);
        using var options = await http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "v1/groups"));

        (await login.JsonAsync()).Text("endpointUrl").Should().Be("http://kms2.kaizala.test/");
        options.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Location_ends_as_the_worlds_endpoint_URLs_do()
    {
        await using var kaizala = await KaizalaServer.StartAsync("""
            {"settings":{"endpointUrlSlash":false},"connectors":[{"name":"C"}],
             "users":[{"mobileNumber":"+919910870005","provisioned":true}]}
            """);
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2" });
        using var http = kaizala.CreateClient();

        using var answer = await http.GetAsync(new Uri(kaizala.ApiRoot, "v1/groups"));

        answer.Headers.NonValidated["Location"].ToString().Should().Be("http://kms2.kaizala.test");
    }

    [Fact]
    public async Task Everybody_is_moved_at_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var member = kaizala.CreateClient(kaizala.AccessTokenOf("+911199999999"));

        var moved = await kaizala.ControlAsync("POST", "/relocate", new { endpoint = "kms2" });

        moved.GetProperty("relocations").EnumerateArray().Select(row => row.Text("state")).Should().HaveCount(4).And.OnlyContain(state => state == "done");
        (await member.GetAsync(new Uri(kaizala.ApiRoot, "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
    }

    [Fact]
    public async Task An_endpoint_changed_under_a_person_is_a_relocation()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        await kaizala.ControlAsync("PUT", $"/users/{ControlKit.Admin}", new { endpoint = "kms2" });

        (await http.GetAsync(new Uri(kaizala.ApiRoot, "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
    }

    [Theory]
    [InlineData("%2B919910870005", """{"endpoint":"kms9"}""", HttpStatusCode.NotFound, "kms1, kms2")]
    [InlineData("%2B919910870005", """{"endpoint":"kms1"}""", HttpStatusCode.Conflict, "already")]
    [InlineData("%2B919910870005", """{}""", HttpStatusCode.BadRequest, "endpoint")]
    [InlineData("%2B919910870005", """{"endpoint":"kms2","afterCalls":-1}""", HttpStatusCode.BadRequest, "afterCalls")]
    [InlineData("+919999999999", """{"endpoint":"kms2"}""", HttpStatusCode.NotFound, "+919999999999")]
    public async Task A_relocation_that_cannot_be_is_refused(string number, string body, HttpStatusCode status, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.RefusedAsync(status, "POST", $"/users/{number}/relocate", body)).Should().Contain(message);
    }

    private static async Task<KaizalaServer> RelocatedAsync()
    {
        var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2" });
        return kaizala;
    }
}
