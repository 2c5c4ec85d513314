using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tests.Messages;

/// <summary>For whom a post is meant, and who therefore sees it.</summary>
public class AudienceTests
{
    private readonly World _world = WorldKit.Create();

    [Fact]
    public void A_post_for_members_includes_no_subscriber()
    {
        Audience.Members.Includes(_world.Person(1)).Should().BeFalse();
        Audience.Members.Named.Should().BeEmpty();
    }

    [Fact]
    public void A_post_for_all_includes_everybody_and_names_nobody()
    {
        Audience.AllSubscribers.Includes(_world.Person(1)).Should().BeTrue();
        Audience.AllSubscribers.Named.Should().BeEmpty();
    }

    [Fact]
    public void A_directed_post_includes_those_it_names()
    {
        var audience = Audience.Of([_world.Person(1), _world.Person(2), _world.Person(1)]);

        audience.Includes(_world.Person(2)).Should().BeTrue();
        audience.Includes(_world.Person(3)).Should().BeFalse();
        audience.Named.Should().BeEquivalentTo([_world.Person(1), _world.Person(2)]);
    }

    [Fact]
    public void Two_audiences_are_the_same_by_whom_they_name()
    {
        var both = Audience.Of([_world.Person(1), _world.Person(2)]);

        both.SameAs(Audience.Of([_world.Person(2), _world.Person(1)])).Should().BeTrue();
        both.SameAs(Audience.Of([_world.Person(1)])).Should().BeFalse();
        both.SameAs(Audience.Members).Should().BeFalse();
        Audience.Members.SameAs(Audience.AllSubscribers).Should().BeFalse();
        Audience.AllSubscribers.SameAs(Audience.AllSubscribers).Should().BeTrue();
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Member, true)]
    [InlineData(Role.Subscriber, false)]
    public void Members_see_every_post_and_subscribers_what_is_meant_for_them(Role role, bool sees)
    {
        var post = Say(_world.Person(1), Audience.Of([_world.Person(2)]));

        post.IsVisibleTo(_world.Person(3), role).Should().Be(sees);
        post.IsVisibleTo(_world.Person(2), role).Should().BeTrue();
        post.IsVisibleTo(_world.Person(1), role).Should().BeTrue("one sees what one sent");
    }

    private Message Say(User sender, Audience audience) =>
        _world.Messages.Post(_world.Group("News", GroupType.ConnectGroup), sender, "Hello", _world.Now, new Addressed(audience));
}
