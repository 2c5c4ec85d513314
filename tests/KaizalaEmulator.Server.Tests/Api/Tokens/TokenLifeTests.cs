using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

public sealed class TokenLifeTests
{
    private static readonly TimeSpan _moment = TimeSpan.FromTicks(1);

    [Fact]
    public async Task An_access_token_works_for_24_hours()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var token = (await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"];

        kaizala.Clock.Advance(TimeSpan.FromHours(24) - _moment);
        (await kaizala.GroupsBy(token)).ShouldBeOk();

        kaizala.Clock.Advance(_moment);
        (await kaizala.GroupsBy(token)).ShouldBeInvalidToken();
    }

    [Fact]
    public async Task A_refresh_token_works_for_365_days()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var token = await kaizala.SignIn(SignIns.Member);

        kaizala.Clock.Advance(TimeSpan.FromDays(365) - _moment);
        (await kaizala.AccessTokenCall(token)).ShouldBeOk();

        kaizala.Clock.Advance(_moment);
        (await kaizala.AccessTokenCall(token)).ShouldBeInvalidToken($"Refresh token expired at {kaizala.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}*");
    }

    [Fact]
    public async Task Signing_in_again_revokes_the_earlier_refresh_token_but_no_access_token()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var earlier = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(earlier))["accessToken"];

        var later = await kaizala.SignIn(SignIns.Member);

        (await kaizala.AccessTokenCall(earlier)).ShouldBeInvalidToken("Refresh token revoked*");
        (await kaizala.AccessTokenCall(later)).ShouldBeOk();
        (await kaizala.GroupsBy(access)).ShouldBeOk();
    }

    [Fact]
    public async Task A_token_of_the_portal_revokes_one_got_by_PIN()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var earlier = await kaizala.SignIn(SignIns.Member);

        await kaizala.PortalToken("user", SignIns.Member);

        (await kaizala.AccessTokenCall(earlier)).ShouldBeInvalidToken("Refresh token revoked*");
    }

    [Fact]
    public async Task A_new_token_leaves_those_of_others_and_of_groups_alone()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var worker = await kaizala.SignIn(SignIns.Worker);
        var team = await kaizala.PortalToken("group", SignIns.Admin, SignIns.Team);
        var operations = await kaizala.PortalToken("group", SignIns.Admin, SignIns.Operations);

        await kaizala.SignIn(SignIns.Member);
        await kaizala.SignIn(SignIns.Admin);

        foreach (var token in new[] { worker, team, operations })
            (await kaizala.AccessTokenCall(token)).ShouldBeOk();
    }

    [Fact]
    public async Task A_new_group_token_revokes_the_earlier_one_of_the_group_whoever_asked_for_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var member = kaizala.World.Users.All.Single(user => user.MobileNumber.Text == SignIns.Member);
        (await http.Put($"/v1/groups/{SignIns.Team}/members/{member.Id}", "{role:'Admin'}")).ShouldBeOk();
        var earlier = await kaizala.PortalToken("group", SignIns.Admin, SignIns.Team);

        await kaizala.PortalToken("group", SignIns.Member, SignIns.Team);

        (await kaizala.AccessTokenCall(earlier)).ShouldBeInvalidToken("Refresh token revoked*");
    }

    [Fact]
    public async Task Tokens_fixed_by_a_seed_are_never_superseded()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        await kaizala.SignIn(SignIns.Admin);
        await kaizala.PortalToken("tenant", SignIns.Admin);

        (await kaizala.AccessTokenCall(kaizala.RefreshToken)).ShouldBeOk();
        (await kaizala.GroupsBy(kaizala.AccessToken)).ShouldBeOk();
    }

    [Fact]
    public async Task Tokens_fixed_by_a_seed_expire_like_any_other()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();

        kaizala.Clock.Advance(TimeSpan.FromHours(24));
        (await kaizala.GroupsBy(kaizala.AccessToken)).ShouldBeInvalidToken();

        kaizala.Clock.Advance(TimeSpan.FromDays(364));
        (await kaizala.AccessTokenCall(kaizala.RefreshToken)).ShouldBeInvalidToken("Refresh token expired*");
    }
}
