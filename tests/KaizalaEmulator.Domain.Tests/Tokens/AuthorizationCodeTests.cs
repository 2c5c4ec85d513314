using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Tokens;

public sealed class AuthorizationCodeTests
{
    [Fact]
    public void Limits_are_the_stated_ones()
    {
        TokenLimits.AuthorizationCodeLife.Should().Be(TimeSpan.FromMinutes(10));
        TokenLimits.AuthorizationCodes.Should().Be(10_000);
    }

    [Fact]
    public void A_code_is_good_for_one_use()
    {
        using var test = new TestWorld();
        var code = test.World.Tokens.Codes.Issue(test.UserCaller);

        test.World.Tokens.Codes.Redeem(code.Text, test.Connector).Value.Should().Be(code);
        test.World.Tokens.Codes.Redeem(code.Text, test.Connector).Error.Should().Be(AuthorizationErrors.CodeUsed);
    }

    [Fact]
    public async Task A_code_lives_ten_minutes()
    {
        using var test = new TestWorld();
        var first = test.World.Tokens.Codes.Issue(test.UserCaller);
        var second = test.World.Tokens.Codes.Issue(test.UserCaller);

        await test.Clock.AdvanceAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        test.World.Tokens.Codes.Redeem(first.Text, test.Connector).IsSuccess.Should().BeTrue();
        await test.Clock.AdvanceAsync(TimeSpan.FromTicks(1));

        test.World.Tokens.Codes.Redeem(second.Text, test.Connector).Error!.Message
            .Should().StartWith("Code expired at 2026-01-05T08:10:00Z");
    }

    [Fact]
    public void Another_connector_neither_gets_the_code_nor_uses_it_up()
    {
        using var test = new TestWorld();
        var other = test.World.Connectors.Add("other", "secret", "Other").Value!;
        var code = test.World.Tokens.Codes.Issue(test.UserCaller);

        test.World.Tokens.Codes.Redeem(code.Text, other).Error.Should().Be(AuthorizationErrors.CodeForeign);

        test.World.Tokens.Codes.Redeem(code.Text, test.Connector).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Codes_go_with_the_person_and_with_the_connector()
    {
        using var test = new TestWorld();
        var ofPerson = test.World.Tokens.Codes.Issue(test.UserCaller);
        var ofConnector = test.World.Tokens.Codes.Issue(test.TenantCaller);

        test.World.Users.Remove(test.Member);
        test.World.Tokens.Codes.Redeem(ofPerson.Text, test.Connector).Error.Should().Be(AuthorizationErrors.CodeUnknown);
        test.World.Connectors.Remove(test.Connector);

        test.World.Tokens.Codes.Redeem(ofConnector.Text, test.Connector).Error.Should().Be(AuthorizationErrors.CodeUnknown);
    }

    [Fact]
    public void The_oldest_codes_are_forgotten_and_their_names_are_free_again()
    {
        var names = new TakenNames();
        using var test = new TestWorld(names: names);
        var oldest = test.World.Tokens.Codes.Issue(test.UserCaller);
        names.IsTaken(NameKind.Token, oldest.Text).Should().BeTrue();

        for (var i = 0; i < TokenLimits.AuthorizationCodes; i++)
            test.World.Tokens.Codes.Issue(test.UserCaller);

        test.World.Tokens.Codes.Redeem(oldest.Text, test.Connector).Error.Should().Be(AuthorizationErrors.CodeUnknown);
        names.IsTaken(NameKind.Token, oldest.Text).Should().BeFalse();
    }

    [Fact]
    public void Worlds_of_the_same_random_seed_never_share_a_code()
    {
        var names = new TakenNames();
        using var first = new TestWorld(names: names);
        using var second = new TestWorld(names: names);

        var codes = new[] { first, second, first, second }.Select(test => test.World.Tokens.Codes.Issue(test.UserCaller).Text);

        codes.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Trading_a_code_voids_the_persons_earlier_refresh_token()
    {
        using var test = new TestWorld();
        var earlier = test.World.Tokens.Refresh.Issue(test.UserCaller);
        var code = test.World.Tokens.Codes.Issue(test.UserCaller);

        var grant = test.World.OAuth.Redeem(test.Connector.ApplicationId, "secret", code.Text).Value!;

        grant.Access.Caller.Should().Be(test.UserCaller);
        test.World.Tokens.Refresh.Redeem(grant.Refresh!.Text, test.Connector).IsSuccess.Should().BeTrue();
        test.World.Tokens.Refresh.Redeem(earlier.Text, test.Connector).Error.Should().Be(TokenErrors.RefreshRevoked);
    }
}
