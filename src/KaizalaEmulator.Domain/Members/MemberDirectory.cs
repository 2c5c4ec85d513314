using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Members;

/// <summary>The members of groups, as callers see and change them.</summary>
public sealed class MemberDirectory
{
    private readonly World _world;

    internal MemberDirectory(World world) => _world = world;

    /// <summary>The group whose members the caller may list.</summary>
    public Result<Group> List(Caller caller, GroupId group) =>
        _world.Groups.SeatOf(caller, group)
            .Then(seat => seat.AtLeast(Role.Member, "list the members"))
            .Map(seat => seat.Group);

    /// <summary>Adds people by number; bad numbers alone are reported, the good ones are added.</summary>
    public Result<List<FailedMember>> Add(Caller caller, GroupId group, IReadOnlyList<string>? numbers)
    {
        var seat = AdminSeat(caller, group, "add members");
        if (!seat.IsSuccess)
            return seat.Error;
        if (numbers is null or [])
            return Invalid.Missing("members", "a list of mobile numbers");
        if (numbers.Count > GroupLimits.NumbersPerCall)
            return GroupErrors.TooManyNumbers("members", numbers.Count);
        return AddNumbers(seat.Value.Group, numbers, added =>
            _world.Events.Raise(new MemberAddedEvent(seat.Value.Group, added, Role.Member, caller.User)));
    }

    public Result<Member> SetRole(Caller caller, GroupId group, UserId member, string? role)
    {
        var seat = AdminSeat(caller, group, "change roles");
        if (!seat.IsSuccess)
            return seat.Error;
        if (seat.Value.Group.Find(member) is not { } found)
            return MemberErrors.Unknown(member.Text, group);
        var wanted = ReadRole(role);
        if (!wanted.IsSuccess)
            return wanted.Error;
        if (wanted.Value == Role.Member && IsLastAdmin(seat.Value.Group, found))
            return MemberErrors.LastAdmin(group);
        if (found.Role != wanted.Value)
        {
            seat.Value.Group.SetRole(found, wanted.Value);
            _world.Events.Raise(new RoleChangedEvent(seat.Value.Group, found, caller.User));
        }

        return found;
    }

    /// <summary>Takes a person out: an admin any member, everybody themselves, subscribers included.</summary>
    public Result<User> Remove(Caller caller, GroupId group, UserId member)
    {
        var leaves = member == caller.User.Id;
        var seat = _world.Groups.SeatOf(caller, group)
            .Then(found => found.AtLeast(leaves ? Role.Subscriber : Role.Admin, "remove members"));
        if (!seat.IsSuccess)
            return seat.Error;
        if (leaves && seat.Value.Group.Subscribers.Remove(caller.User))
            return Removed(seat.Value.Group, caller.User, Role.Subscriber, caller.User);
        if (seat.Value.Group.Find(member) is not { } found)
            return MemberErrors.Unknown(member.Text, group);
        if (IsLastAdmin(seat.Value.Group, found) && seat.Value.Group.Members.Count > 1)
            return MemberErrors.LastAdmin(group);
        seat.Value.Group.Remove(found.User);
        return Removed(seat.Value.Group, found.User, found.Role, caller.User);
    }

    /// <param name="added">Told of each person who was not a member before.</param>
    internal List<FailedMember> AddNumbers(Group group, IReadOnlyList<string> numbers, Action<User>? added = null)
    {
        var failed = new List<FailedMember>();
        foreach (var text in numbers)
        {
            if (!PhoneNumber.TryParse(text, out var number))
            {
                failed.Add(new FailedMember(text, $"Expected {PhoneNumber.Expected}."));
                continue;
            }

            var user = _world.Users.FindOrAdd(number);
            if (group.Find(user.Id) is not null)
                continue;
            group.Add(user, Role.Member);
            added?.Invoke(user);
        }

        return failed;
    }

    private User Removed(Group group, User user, Role role, User by)
    {
        _world.Events.Raise(new MemberRemovedEvent(group, user, role, by));
        return user;
    }

    private Result<Seat> AdminSeat(Caller caller, GroupId group, string to) =>
        _world.Groups.SeatOf(caller, group).Then(seat => seat.AtLeast(Role.Admin, to));

    private static bool IsLastAdmin(Group group, Member member) =>
        member.Role == Role.Admin && group.AdminCount == 1;

    private static Result<Role> ReadRole(string? role) => role?.Trim().ToUpperInvariant() switch
    {
        "ADMIN" => Role.Admin,
        "MEMBER" => Role.Member,
        null or "" => Invalid.Missing("role", "\"Admin\" or \"Member\""),
        _ => Invalid.Field("role", "\"Admin\" or \"Member\"", Invalid.Quote(role)),
    };
}
