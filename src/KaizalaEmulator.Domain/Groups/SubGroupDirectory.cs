using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>A group with those below it.</summary>
public sealed record GroupTree(Seat Seat, IReadOnlyList<Seat> SubGroups);

/// <summary>How groups hang together: sub-groups are listed, created, linked and unlinked.</summary>
public sealed class SubGroupDirectory
{
    private readonly World _world;

    internal SubGroupDirectory(World world) => _world = world;

    /// <summary>The next level of sub-groups, or the whole tree below the group.</summary>
    public Result<GroupTree> List(Caller caller, GroupId group, bool wholeTree) =>
        _world.Groups.SeatOf(caller, group).Then(seat => seat.AtLeast(Role.Member, "list the sub-groups")).Map(seat =>
        {
            var below = wholeTree ? seat.Group.Hierarchy().Skip(1) : seat.Group.SubGroups;
            return new GroupTree(seat, [.. below.Select(found => GroupDirectory.RelativeSeat(caller, found))]);
        });

    public Result<GroupCreated> Create(Caller caller, GroupId group, NewGroup wanted) =>
        AdminSeat(caller, group, "create sub-groups").Then(seat => _world.Groups.Create(caller, wanted, seat.Group));

    /// <summary>Links existing groups below a group: all of them or, when one is refused, none.</summary>
    public Result<Group> Link(Caller caller, GroupId group, IReadOnlyList<string>? subGroups)
    {
        var seat = AdminSeat(caller, group, "link sub-groups");
        if (!seat.IsSuccess)
            return seat.Error;
        if (subGroups is null or [])
            return Invalid.Missing("subGroups", "a list of group ids");
        var parent = seat.Value.Group;
        var linked = new List<Group>();
        foreach (var id in subGroups)
        {
            var found = _world.Groups.SeatOf(caller, GroupId.Of(id));
            if (!found.IsSuccess)
                return found.Error;
            if (found.Value.Group.Hierarchy().Contains(parent))
                return GroupErrors.Cycle(parent.Id, found.Value.Group.Id);
            linked.Add(found.Value.Group);
        }

        foreach (var child in linked)
            Link(parent, child, caller.User);
        return parent;
    }

    internal void Link(Group parent, Group child, User by)
    {
        if (parent.LinkSubGroup(child))
            _world.Events.Raise(new SubGroupLinkedEvent(parent, child, by));
    }

    /// <summary>Takes the link away; the sub-group stays.</summary>
    public Result<Group> Unlink(Caller caller, GroupId group, GroupId subGroup) =>
        AdminSeat(caller, group, "unlink sub-groups").Then<Group>(seat =>
        {
            if (_world.Groups.Find(subGroup) is not { } child || !seat.Group.UnlinkSubGroup(child))
                return GroupErrors.NoSubGroup(subGroup, seat.Group.Id);
            _world.Events.Raise(new SubGroupUnlinkedEvent(seat.Group, child, caller.User));
            return child;
        });

    private Result<Seat> AdminSeat(Caller caller, GroupId group, string to) =>
        _world.Groups.SeatOf(caller, group).Then(seat => seat.AtLeast(Role.Admin, to));
}
