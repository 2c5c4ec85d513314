using System.Net;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Time;

public class TokenEndingTests
{
    [Theory]
    [InlineData("expire")]
    [InlineData("revoke")]
    public async Task An_ended_access_token_is_refused_and_its_refresh_token_still_works(string end)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var ended = await kaizala.ControlAsync("POST", $"/tokens/{end}", new { token = kaizala.AccessToken });
        using var refused = await http.GetAsync("v1/groups");
        using var refreshed = await kaizala.AccessTokenAsync();

        ended.GetProperty("tokens")[0].Text("use").Should().Be("access");
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        refreshed.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("expire", "Refresh token expired at*")]
    [InlineData("revoke", "Refresh token revoked*")]
    public async Task An_ended_refresh_token_says_which_way_it_ended(string end, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        await kaizala.ControlAsync("POST", $"/tokens/{end}", new { token = kaizala.RefreshToken });
        using var refused = await kaizala.AccessTokenAsync();

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await refused.JsonAsync()).Text("message").Should().Match(message);
    }

    [Fact]
    public async Task All_access_tokens_of_a_connector_expire_at_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var admin = kaizala.CreateClient();
        using var member = kaizala.CreateClient(kaizala.AccessTokenOf("+911199999999"));

        await kaizala.ControlAsync("POST", "/tokens/expire", new { applicationId = kaizala.Connector.ApplicationId, use = "access" });

        (await admin.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await member.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await kaizala.AccessTokenAsync()).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_token_or_connector_is_not_found_and_naming_neither_or_both_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        await kaizala.RefusedAsync(HttpStatusCode.NotFound, "POST", "/tokens/expire", new { token = "nobody's" });
        await kaizala.RefusedAsync(HttpStatusCode.NotFound, "POST", "/tokens/revoke", new { applicationId = "nobody's" });
        await kaizala.RefusedAsync(HttpStatusCode.BadRequest, "POST", "/tokens/expire", new { });
        await kaizala.RefusedAsync(
            HttpStatusCode.BadRequest, "POST", "/tokens/expire", new { token = "a", applicationId = "b" });
    }
}
