using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Reactions;

namespace KaizalaEmulator.Domain.Tests.Reactions;

/// <summary>What the board keeps of likes and comments.</summary>
public class ReactionBoardTests
{
    private readonly World _world = WorldKit.Create();

    [Fact]
    public void A_refused_reaction_leaves_no_trace()
    {
        var (group, post) = Post();
        var caller = _world.Caller(_world.Person(1));

        var refused = _world.Reactions.React(caller, group.Id, new NewReaction(post.Id.ToString(), group.Id.Text, "Comment", ""));

        refused.IsSuccess.Should().BeFalse();
        _world.Reactions.Of(post).Should().BeNull();
    }

    [Fact]
    public void A_second_like_changes_nothing()
    {
        var (group, post) = Post();
        var like = new NewReaction(post.Id.ToString(), group.Id.Text, "Like", Comment: null);
        var first = _world.Reactions.React(_world.Caller(_world.Person(1)), group.Id, like).Value!;

        var second = _world.Reactions.React(_world.Caller(_world.Person(1)), group.Id, like).Value!;

        second.Should().BeSameAs(first);
        _world.Reactions.Of(post)!.LastChange.Should().Be(first.Cursor);
    }

    [Fact]
    public void Changes_of_one_group_are_not_those_of_another()
    {
        var (group, post) = Post();
        var (other, _) = Post();
        var caller = _world.Caller(_world.Person(1));
        _world.Reactions.React(caller, group.Id, new NewReaction(post.Id.ToString(), group.Id.Text, "Like", Comment: null));

        _world.Reactions.ChangedSince(caller, group.Id, sourceGroup: null, default).Value.Should().ContainSingle();
        _world.Reactions.ChangedSince(caller, other.Id, sourceGroup: null, default).Value.Should().BeEmpty();
    }

    private (Group Group, Message Post) Post()
    {
        var group = _world.Group("News");
        group.Add(_world.Person(1), Role.Admin);
        return (group, _world.Messages.Post(group, _world.Person(1), "Hello", _world.Now));
    }
}
