using System.Globalization;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Subscribers;

/// <summary>What became of one number of an add or remove call; no reason where it went well.</summary>
public sealed record SubscriberChange(string MobileNumber, string? Reason);

/// <summary>The subscribers of public groups, as callers see and change them.</summary>
public sealed class SubscriberDirectory
{
    private readonly World _world;

    internal SubscriberDirectory(World world) => _world = world;

    /// <summary>A page of subscribers; a cursor goes on where an earlier page ended.</summary>
    public Result<SubscriberPage> List(Caller caller, GroupId group, string? cursor, int? count)
    {
        var found = PublicGroup(caller, group, Role.Member, "list the subscribers");
        if (!found.IsSuccess)
            return found.Error;
        var place = 0L;
        if (!string.IsNullOrWhiteSpace(cursor)
            && !(long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place > 0))
            return SubscriberErrors.BadCursor(cursor);
        var size = count ?? SubscriberLimits.PageSize;
        return size is < 1 or > SubscriberLimits.PageSize
            ? SubscriberErrors.BadCount(size)
            : found.Value.Subscribers.After(place, size);
    }

    public Result<List<SubscriberChange>> Add(Caller caller, GroupId group, IReadOnlyList<string>? numbers) =>
        ForEach(caller, group, numbers, "add subscribers", (found, number) =>
        {
            var user = _world.Users.FindOrAdd(number);
            if (found.Find(user.Id) is not null)
                return "Already a member of this group.";
            if (!found.Subscribers.Add(user))
                return "Already a subscriber of this group.";
            _world.Events.Raise(new MemberAddedEvent(found, user, Role.Subscriber, caller.User));
            return null;
        });

    public Result<List<SubscriberChange>> Remove(Caller caller, GroupId group, IReadOnlyList<string>? numbers) =>
        ForEach(caller, group, numbers, "remove subscribers", (found, number) =>
        {
            if (_world.Users.Find(number) is not { } user || !found.Subscribers.Remove(user))
                return "Not a subscriber of this group.";
            _world.Events.Raise(new MemberRemovedEvent(found, user, Role.Subscriber, caller.User));
            return null;
        });

    private Result<List<SubscriberChange>> ForEach(
        Caller caller, GroupId group, IReadOnlyList<string>? numbers, string to, Func<Group, PhoneNumber, string?> change)
    {
        var found = PublicGroup(caller, group, Role.Admin, to);
        if (!found.IsSuccess)
            return found.Error;
        if (numbers is null or [])
            return Invalid.Missing("subscribers", "a list of mobile numbers");
        return numbers.Distinct()
            .Select(text => new SubscriberChange(text, PhoneNumber.TryParse(text, out var number)
                ? change(found.Value, number)
                : $"Expected {PhoneNumber.Expected}."))
            .ToList();
    }

    private Result<Group> PublicGroup(Caller caller, GroupId group, Role needed, string to) =>
        _world.Groups.SeatOf(caller, group).Then(seat => seat.AtLeast(needed, to)).Then<Group>(seat =>
            seat.Group.Type == GroupType.ConnectGroup ? seat.Group : SubscriberErrors.FlatGroup(seat.Group.Id));
}
