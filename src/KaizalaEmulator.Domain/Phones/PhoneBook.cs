using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Phones;

/// <summary>What people do in the app by themselves, beyond what the API offers.</summary>
public sealed class PhoneBook
{
    private readonly World _world;

    internal PhoneBook(World world) => _world = world;

    /// <summary>Takes up the phone of a person of the tenant, who is provisioned from then on.</summary>
    public Result<Caller> PickUp(string mobileNumber)
    {
        if (!PhoneNumber.TryParse(mobileNumber, out var number) || _world.Users.Find(number) is not { } user)
            return UserErrors.Unknown(mobileNumber);
        user.Provision();
        return new Caller(Connector.App, user, TokenKind.User);
    }

    /// <summary>Follows a public group.</summary>
    public Result<Group> Join(Caller caller, GroupId id)
    {
        if (_world.Groups.Find(id) is not { Type: GroupType.ConnectGroup } group)
            return PhoneErrors.NotPublic(id);
        if (group.Find(caller.User.Id) is null && group.Subscribers.Add(caller.User))
            _world.Events.Raise(new UserJoinedEvent(group, caller.User));
        return group;
    }

    /// <summary>Leaves a group, as a member or as a subscriber.</summary>
    public Result<Group> Leave(Caller caller, GroupId id) =>
        _world.Groups.SeatOf(caller, id).Then<Group>(seat =>
        {
            var left = _world.Members.Remove(caller, id, caller.User.Id);
            return left.IsSuccess ? seat.Group : left.Error;
        });

    /// <summary>What the person sees in a group.</summary>
    public Result<FeedPage> Feed(Caller caller, GroupId id, FeedRange range) =>
        ViewOf(caller, id).Then(view => FeedPage.Read(_world.Posts, view, range));

    /// <summary>One post, where the person sees it.</summary>
    public Result<PostInView> Show(Caller caller, GroupId id, string referenceId) =>
        ViewOf(caller, id).Then<PostInView>(view =>
            _world.Posts.Find(view.Seat.Group, referenceId) is { } post && view.Shows(post)
                ? new PostInView(post, view)
                : PhoneErrors.UnknownPost("referenceId", referenceId, id));

    /// <summary>The groups the person is in.</summary>
    public IEnumerable<Viewpoint> Chats(Caller caller) =>
        _world.Groups.List(caller).Select(seat => new Viewpoint(seat, caller.User));

    /// <summary>The public groups the person could join.</summary>
    public IEnumerable<Group> Joinable(Caller caller) =>
        _world.Groups.All.Where(group => group.Type == GroupType.ConnectGroup).Except(caller.User.Groups);

    private Result<Viewpoint> ViewOf(Caller caller, GroupId id) =>
        _world.Groups.SeatOf(caller, id).Map(seat => new Viewpoint(seat, caller.User));
}
