using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Tokens;

public sealed class TokenStoreTests : IDisposable
{
    private readonly TestWorld _test = new();
    private readonly World _world;
    private readonly Caller _caller;

    public TokenStoreTests()
    {
        _world = _test.World;
        _caller = _test.UserCaller;
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Expired_tokens_are_forgotten_and_still_judged_expired()
    {
        var token = _world.Tokens.Issue(_caller);
        await _test.Clock.AdvanceAsync(TokenLimits.AccessTokenLife);

        _world.Tokens.Issue(_caller);

        _world.Tokens.Access.Should().NotContain(token);
        var found = _world.Tokens.Find(token.Text);
        found!.Caller.Should().Be(_caller);
        _world.Tokens.Judge(found).Should().Be(TokenErrors.Invalid);
    }

    [Fact]
    public void Beyond_the_bound_the_oldest_is_known_by_its_signature_and_a_revoked_one_stays_known()
    {
        var fixedText = _world.Tokens.IssueFixed(_caller, "fixed").Value!;
        var oldest = _world.Tokens.Issue(_caller);
        for (var issued = 0; issued < TokenLimits.IndexedAccessTokens; issued++)
            _world.Tokens.Issue(_caller);

        _world.Tokens.Access.Should().NotContain(oldest).And.Contain(fixedText);
        _world.Tokens.Judge(_world.Tokens.Find(oldest.Text)).Should().BeNull();

        _world.Connectors.Remove(_caller.Connector);
        _world.Tokens.Judge(_world.Tokens.Find(oldest.Text)).Should().Be(TokenErrors.Invalid);
        _world.Tokens.Judge(_world.Tokens.Find("fixed")).Should().Be(TokenErrors.Invalid);
    }

    [Fact]
    public void A_group_token_keeps_its_group_when_only_its_signature_is_left()
    {
        var group = _world.Group("Group");
        var caller = _caller with { Kind = TokenKind.Group, Group = group.Id };
        var token = _world.Tokens.Issue(caller);
        var other = new TestWorld(2).World;

        other.Tokens.Find(token.Text).Should().BeNull("another world has another key");
        _world.Tokens.Find(token.Text)!.Caller.Group.Should().Be(group.Id);
    }

    [Fact]
    public void A_text_is_fixed_once()
    {
        _world.Tokens.Refresh.IssueFixed(_caller, "mine").IsSuccess.Should().BeTrue();

        _world.Tokens.Refresh.IssueFixed(_caller, "mine").IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void Superseding_is_by_connector_and_person_or_group()
    {
        var group = _world.Group("Group");
        Caller[] callers =
        [
            _caller,
            _caller with { Connector = _world.Connector() },
            _caller with { User = _world.Person(2) },
            _caller with { Kind = TokenKind.Group, Group = group.Id },
            _caller with { Kind = TokenKind.Group, Group = _world.Group("Group", GroupType.ConnectGroup).Id },
        ];
        var tokens = callers.Select(_world.Tokens.Refresh.Issue).ToList();
        _world.Tokens.Refresh.All.Should().HaveCount(5);

        _world.Tokens.Refresh.Issue(callers[3] with { User = callers[2].User });

        _world.Tokens.Refresh.All.Should().HaveCount(5).And.NotContain(tokens[3]);
        _world.Tokens.Refresh.Redeem(tokens[3].Text, _caller.Connector).Error.Should().Be(TokenErrors.RefreshRevoked);
    }
}
