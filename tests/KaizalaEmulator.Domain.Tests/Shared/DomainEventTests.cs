using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tests.Actions;

namespace KaizalaEmulator.Domain.Tests.Shared;

/// <summary>Each operation tells once what it has done; one that is refused, or changes nothing, tells nothing.</summary>
public sealed class DomainEventTests
{
    private const string Stranger = "+911000000001";

    private readonly Office _office = new();
    private readonly List<DomainEvent> _told = [];

    public DomainEventTests() => _office.World.Events.Raised += _told.Add;

    [Fact]
    public void A_message_an_action_a_response_and_a_reaction_are_told()
    {
        var message = _office.World.Messages.Send(_office.As(_office.Member), _office.Team.Id, "Hello", new Address()).Value!.Message;
        var action = _office.Send(Office.Survey());
        _office.Respond(action, _office.Member, Office.Answers(Given.Of("Yes")));
        var like = new NewReaction(message.Id.ToString(), _office.Team.Id.Text, "Like", null);
        _office.World.Reactions.React(_office.As(_office.Admin), _office.Team.Id, like);
        _office.World.Reactions.React(_office.As(_office.Admin), _office.Team.Id, like);

        _told.Select(happened => happened.GetType()).Should().Equal(
            typeof(MessageSentEvent), typeof(ActionSentEvent), typeof(ActionRespondedEvent), typeof(ReactionAddedEvent));
    }

    [Fact]
    public void Members_come_and_go_with_their_roles()
    {
        var admin = _office.As(_office.Admin);
        _office.World.Members.Add(admin, _office.Team.Id, [Stranger, Stranger, "bad", _office.Member.MobileNumber.Text]);
        _office.World.Members.SetRole(admin, _office.Team.Id, _office.Member.Id, "Admin");
        _office.World.Members.SetRole(admin, _office.Team.Id, _office.Member.Id, "Admin");
        _office.World.Members.Remove(admin, _office.Team.Id, _office.Member.Id);
        _office.World.Phones.Leave(_office.As(_office.Subscriber), _office.News.Id);

        _told.Should().HaveCount(4);
        _told[0].Should().BeOfType<MemberAddedEvent>().Which.User.MobileNumber.Text.Should().Be(Stranger);
        _told[1].Should().BeOfType<RoleChangedEvent>();
        _told[2].Should().BeOfType<MemberRemovedEvent>().Which.Role.Should().Be(Role.Admin);
        _told[3].Should().BeOfType<MemberRemovedEvent>().Which.Role.Should().Be(Role.Subscriber);
    }

    [Fact]
    public void Subscribers_are_added_removed_or_join_by_themselves()
    {
        var admin = _office.As(_office.Admin);
        _office.World.Subscribers.Add(admin, _office.News.Id, [Stranger, Stranger]);
        _office.World.Subscribers.Add(admin, _office.News.Id, [Stranger]);
        _office.World.Subscribers.Remove(admin, _office.News.Id, [Stranger]);
        var joining = _office.As(_office.Person(Stranger));
        _office.World.Phones.Join(joining, _office.News.Id);
        _office.World.Phones.Join(joining, _office.News.Id);

        _told.Select(happened => happened.GetType()).Should().Equal(
            typeof(MemberAddedEvent), typeof(MemberRemovedEvent), typeof(UserJoinedEvent));
    }

    [Fact]
    public void Groups_are_created_linked_and_unlinked()
    {
        var admin = _office.As(_office.Admin);
        _office.World.SubGroups.Create(admin, _office.Team.Id, new NewGroup("Below", "") { Members = [Stranger] });
        _office.World.SubGroups.Link(admin, _office.Team.Id, [_office.News.Id.Text]);
        _office.World.SubGroups.Link(admin, _office.Team.Id, [_office.News.Id.Text]);
        _office.World.SubGroups.Unlink(admin, _office.Team.Id, _office.News.Id);

        _told.Select(happened => happened.GetType()).Should().Equal(
            typeof(GroupCreatedEvent), typeof(SubGroupLinkedEvent), typeof(SubGroupLinkedEvent), typeof(SubGroupUnlinkedEvent));
    }

    [Fact]
    public void A_person_who_is_removed_leaves_every_group()
    {
        _office.World.Users.Remove(_office.Worker);

        _told.Should().HaveCount(2).And.AllBeOfType<MemberRemovedEvent>();
    }

    [Fact]
    public void A_relocation_is_told_when_it_happens()
    {
        _office.World.Relocations.Relocate(_office.Member, _office.World.Endpoints[1], new RelocationTime(At: _office.World.Now.AddHours(1)));
        _told.Should().BeEmpty();

        _office.Wait(TimeSpan.FromHours(1));

        _told.Should().ContainSingle().Which.Should().BeOfType<RelocatedEvent>();
    }

    [Fact]
    public void What_is_refused_and_what_a_seed_plants_is_not_told()
    {
        _office.World.Messages.Send(_office.As(_office.Member), _office.Team.Id, "", new Address());
        _office.World.Members.Add(_office.As(_office.Member), _office.Team.Id, [Stranger]);
        _office.World.Messages.Post(_office.Team, _office.Admin, "seeded", _office.World.Now);
        _office.World.Actions.Post(_office.Team, _office.Admin, Office.Survey(), _office.World.Now);
        _office.World.Groups.Add(null, "Seeded", GroupType.Group, "", isOrganisation: false).Value!.Add(_office.Admin, Role.Admin);

        _told.Should().BeEmpty();
    }
}
