using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Messages;

/// <summary>Subscribers see only what admins send to all and what is directed to them.</summary>
public sealed class DirectedPostTests
{
    private readonly World _world = new TestWorld().World;
    private readonly Group _group;
    private readonly Caller _admin;
    private readonly User _one;
    private readonly User _other;

    public DirectedPostTests()
    {
        _group = _world.Group("Group", GroupType.ConnectGroup);
        var user = _world.Person(9);
        _group.Add(user, Role.Admin);
        _admin = _world.Caller(user);
        _one = _world.Person(1);
        _other = _world.Person(2);
        _group.Subscribers.Add(_one);
        _group.Subscribers.Add(_other);
    }

    [Fact]
    public void A_plain_post_is_for_members_alone() => Sees(Send(new Address()), one: false, other: false);

    [Fact]
    public void A_post_to_all_is_for_every_subscriber_those_who_come_later_included()
    {
        var post = Send(new Address { SendToAllSubscribers = true });
        var late = _world.Person(3);
        _group.Subscribers.Add(late);

        Sees(post, one: true, other: true);
        post.IsVisibleTo(late, Role.Subscriber).Should().BeTrue();
    }

    [Fact]
    public void A_directed_post_is_for_whom_it_names() =>
        Sees(Send(new Address { Subscribers = [_one.MobileNumber.Text] }), one: true, other: false);

    [Fact]
    public void A_directed_post_that_reaches_nobody_is_for_no_subscriber() =>
        Sees(Send(new Address { Subscribers = ["+4915199999999"] }), one: false, other: false);

    [Fact]
    public void A_reply_to_a_directed_post_names_the_same_whatever_their_order()
    {
        var (one, other) = (_one.MobileNumber.Text, _other.MobileNumber.Text);
        var post = Send(new Address { Subscribers = [one, other] });
        Address Reply(params string[] subscribers) => new() { Subscribers = subscribers, ReplyTo = post.Id.ToString() };

        Send(Reply(other, one, other)).ReplyTo.Should().BeSameAs(post);
        foreach (var wrong in new[] { Reply(), Reply(one), Reply(one, other) with { SendToAllSubscribers = true } })
            _world.Messages.Send(_admin, _group.Id, "x", wrong).Error.Should().Be(MessageErrors.ReplyToOthers);
    }

    [Fact]
    public void Whoever_is_no_admin_sends_to_named_subscribers_but_not_to_all()
    {
        var member = _world.Person(4);
        _group.Add(member, Role.Member);
        var caller = _world.Caller(member);

        _world.Messages.Send(caller, _group.Id, "x", new Address { Subscribers = [_one.MobileNumber.Text] }).IsSuccess.Should().BeTrue();
        _world.Messages.Send(caller, _group.Id, "x", new Address { SendToAllSubscribers = true }).IsSuccess.Should().BeFalse();
    }

    private Message Send(Address address) => _world.Messages.Send(_admin, _group.Id, "text", address).Value!.Message;

    private void Sees(Post post, bool one, bool other)
    {
        post.IsVisibleTo(_one, Role.Subscriber).Should().Be(one);
        post.IsVisibleTo(_other, Role.Subscriber).Should().Be(other);
        post.IsVisibleTo(_admin.User, Role.Admin).Should().BeTrue();
    }
}
