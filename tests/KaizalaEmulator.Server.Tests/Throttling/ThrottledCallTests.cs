using System.Net;
using System.Net.Http.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Throttling;

public class ThrottledCallTests
{
    [Fact]
    public async Task A_hundred_calls_pass_the_next_is_429_and_after_Retry_After_it_passes()
    {
        await using var kaizala = await ThrottledAsync(new { enabled = true });
        var group = kaizala.AddGroup("Night shift");
        using var http = kaizala.CreateClient();
        for (var call = 1; call <= 100; call++)
            (await SendAsync(http, group.Id.Text)).StatusCode.Should().Be(HttpStatusCode.OK);
        kaizala.Clock.Advance(TimeSpan.FromSeconds(20));

        using var refused = await SendAsync(http, group.Id.Text);
        kaizala.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        using var passed = await SendAsync(http, group.Id.Text);

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.Delta.Should().Be(TimeSpan.FromSeconds(40));
        (await refused.JsonAsync()).Text("errorCode").Should().Be("TooManyRequests");
        (await refused.JsonAsync()).Text("errorCategoryKey").Should().Be("Throttled");
        passed.StatusCode.Should().Be(HttpStatusCode.OK);
        kaizala.TextsOf(group).Should().HaveCount(101, "a refused call changes nothing");
    }

    [Fact]
    public async Task Every_call_of_a_known_connector_counts_sign_in_and_refused_ones_too()
    {
        await using var kaizala = await ThrottledAsync(new { enabled = true, perConnector = 5 });
        using var root = kaizala.CreateAnonymousClient();
        using var http = kaizala.CreateClient();

        var statuses = new List<int>
        {
            (int)(await root.PostAsJsonAsync("v1/generatePin", new
            {
                mobileNumber = ControlKit.Admin,
                applicationId = kaizala.Connector.ApplicationId,
            })).StatusCode,
            (int)(await kaizala.AccessTokenAsync()).StatusCode,
            (int)(await kaizala.AccessTokenAsync(secret: "wrong")).StatusCode,
            (int)(await http.GetAsync("v1/groups")).StatusCode,
            (int)(await http.GetAsync("v1/groups/unknown")).StatusCode,
            (int)(await http.GetAsync("v1/groups")).StatusCode,
            (int)(await kaizala.AccessTokenAsync()).StatusCode,
        };

        statuses.Should().Equal(200, 200, 401, 200, 404, 429, 429);
    }

    [Fact]
    public async Task Preflight_a_308_and_a_429_do_not_count()
    {
        await using var kaizala = await ThrottledAsync(new { enabled = true, perConnector = 2 });
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2" });
        using var http = kaizala.CreateClient();
        for (var call = 0; call < 5; call++)
        {
            await http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "v1/groups"));
            (await http.GetAsync(new Uri(kaizala.ApiRoot, "v1/groups"))).StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        }

        (await http.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task It_is_off_until_asked_for_and_a_seed_may_ask()
    {
        await using var off = await KaizalaServer.StartAsync();
        await using var on = await KaizalaServer.StartAsync("""{"settings":{"throttle":true}}""");

        (await off.ControlAsync("GET", "/throttle")).ToString().Should().Be("""{"enabled":false,"perConnector":100,"perTenant":300}""");
        (await on.ControlAsync("GET", "/throttle")).GetProperty("enabled").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_limit_of_nothing_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.RefusedAsync(HttpStatusCode.BadRequest, "PUT", "/throttle", new { perTenant = 0 })).Should().Contain("perTenant");
    }

    private static async Task<KaizalaServer> ThrottledAsync(object throttle)
    {
        var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        await kaizala.ControlAsync("PUT", "/throttle", throttle);
        return kaizala;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string group) =>
        http.PostAsJsonAsync($"v1/groups/{group}/messages", new { message = "Hello" });
}
