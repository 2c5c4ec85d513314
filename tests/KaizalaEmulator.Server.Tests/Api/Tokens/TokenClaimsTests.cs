using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

/// <summary>Clients treat tokens as opaque, but some log and decode them.</summary>
public sealed class TokenClaimsTests
{
    private const string Zumo = "urn:microsoft:windows-azure:zumo";

    [Theory]
    [InlineData("accessToken", 86_400)]
    [InlineData("refreshToken", 31_536_000)]
    public async Task A_user_token_carries_the_claims_that_were_observed(string which, long life)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var now = kaizala.Clock.Now.ToUnixTimeSeconds();
        var token = await Issue(kaizala, which, await kaizala.PortalToken("user", SignIns.Member));

        Jwt.Header(token).GetProperty("alg").GetString().Should().Be("HS256");
        var payload = Jwt.Payload(token);
        payload.GetProperty("iss").GetString().Should().Be(Zumo);
        payload.GetProperty("aud").GetString().Should().Be(Zumo);
        payload.GetProperty("ver").GetString().Should().Be("2");
        payload.GetProperty("uid").GetString().Should().Be("MobileAppsService:03080308-0000-4000-8000-0000000000a2");
        payload.GetProperty("nbf").GetInt64().Should().Be(now);
        payload.GetProperty("iat").GetInt64().Should().Be(now);
        payload.GetProperty("exp").GetInt64().Should().Be(now + life);

        var credentials = Jwt.Credentials(token);
        Text(credentials, "phoneNumber").Should().Be(SignIns.Member);
        Text(credentials, "cId").Should().BeEmpty();
        Text(credentials, "testSender").Should().Be("false");
        Text(credentials, "appName").Should().Be("com.microsoft.mobile.kaizalaapi");
        Text(credentials, "applicationId").Should().Be(kaizala.Connector.ApplicationId);
        Text(credentials, "permissions").Should().Contain("groupinfo.read");
        credentials.TryGetProperty("applicationType", out _).Should().BeTrue();
        credentials.TryGetProperty("tokenValidFrom", out _).Should().BeFalse();

        Text(Jwt.Data(token), "AppName").Should().Be("com.microsoft.mobile.kaizalaapi");
        Text(Jwt.Data(token), "TenantId").Should().Be(kaizala.World.Tenant.Id);
        Jwt.Data(token).TryGetProperty("GroupId", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("accessToken")]
    [InlineData("refreshToken")]
    public async Task A_group_token_names_its_group_and_when_it_became_valid(string which)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var token = await Issue(kaizala, which, await kaizala.PortalToken("group", SignIns.Admin, SignIns.Team));

        Text(Jwt.Data(token), "GroupId").Should().Be(SignIns.Team);
        Jwt.Credentials(token).GetProperty("tokenValidFrom").GetInt64().Should().Be(kaizala.Clock.Now.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task No_two_tokens_are_alike()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var tokens = new List<string>();
        for (var run = 0; run < 20; run++)
            tokens.Add((await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"]);

        tokens.Should().OnlyHaveUniqueItems();
    }

    private static async Task<string> Issue(KaizalaServer kaizala, string which, string refreshToken) =>
        which == "refreshToken" ? refreshToken : (await kaizala.AccessTokenCall(refreshToken))["accessToken"];

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString()!;
}
