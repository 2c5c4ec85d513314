using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants groups, their members and what was said in them.</summary>
internal static class GroupSeeder
{
    public static KaizalaError? Plant(World world, SeedDocument seed) =>
        WorldSeeder.Each("groups", seed.Groups, group => Add(world, group))
        ?? WorldSeeder.Each("groups", seed.Groups, group => Link(world, group));

    private static KaizalaError? Add(World world, SeedGroup seed)
    {
        if (string.IsNullOrWhiteSpace(seed.Name))
            return Invalid.Missing("name", "the group's name");
        var type = GroupTypes.Read("groupType", seed.GroupType);
        if (!type.IsSuccess)
            return type.Error;
        if (seed.GroupId is { } text && string.IsNullOrWhiteSpace(text))
            return Invalid.Field("groupId", "a GUID", "blanks");
        GroupId? id = seed.GroupId is null ? null : GroupId.Of(seed.GroupId);
        var group = world.Groups.Add(id, seed.Name, type.Value, seed.WelcomeMessage ?? "", seed.IsOrganisation ?? false);
        if (!group.IsSuccess)
            return group.Error;
        return WorldSeeder.Each("members", seed.Members, member => AddMember(world, group.Value, member))
            ?? WorldSeeder.EachText("subscribers", seed.Subscribers, number => AddSubscriber(world, group.Value, number))
            ?? WorldSeeder.Each("messages", seed.Messages, message => AddMessage(world, group.Value, message))
            ?? ActionSeeder.Plant(world, group.Value, seed.Actions);
    }

    private static KaizalaError? AddMember(World world, Group group, SeedMember seed)
    {
        var number = PhoneNumber.Read("mobileNumber", seed.MobileNumber);
        if (!number.IsSuccess)
            return number.Error;
        var role = ReadRole(seed.Role);
        if (role is null)
            return Invalid.Field("role", "\"Admin\" or \"Member\"", Invalid.Quote(seed.Role!));
        group.Add(world.Users.FindOrAdd(number.Value), role.Value);
        return null;
    }

    private static KaizalaError? AddSubscriber(World world, Group group, string text)
    {
        var number = PhoneNumber.Read("", text);
        if (!number.IsSuccess)
            return number.Error;
        if (group.Type == GroupType.Group)
            return Invalid.Field("", "none, since only a ConnectGroup has subscribers", Invalid.Quote(text));
        var user = world.Users.FindOrAdd(number.Value);
        return group.Find(user.Id) is null && group.Subscribers.Add(user)
            ? null
            : Invalid.Field("", "a number that is neither a member nor a subscriber yet", Invalid.Quote(text));
    }

    /// <summary>Sub-groups are linked once all groups stand.</summary>
    private static KaizalaError? Link(World world, SeedGroup seed)
    {
        if (seed.SubGroups is null)
            return null;
        if (seed.GroupId is null || world.Groups.Find(GroupId.Of(seed.GroupId)) is not { } parent)
            return Invalid.Missing("groupId", "an id, since the group names sub-groups");
        return WorldSeeder.EachText("subGroups", seed.SubGroups, id =>
        {
            if (world.Groups.Find(GroupId.Of(id)) is not { } child)
                return Invalid.Field("", "the groupId of a group of this seed", Invalid.Quote(id));
            if (child.Hierarchy().Contains(parent))
                return Invalid.Field("", "a group that does not stand above this one", Invalid.Quote(id));
            parent.LinkSubGroup(child);
            return null;
        });
    }

    private static KaizalaError? AddMessage(World world, Group group, SeedMessage seed)
    {
        var sender = PhoneNumber.Read("from", seed.From);
        if (!sender.IsSuccess)
            return sender.Error;
        if (world.Users.Find(sender.Value) is not { } user || group.Find(user.Id) is null)
            return Invalid.Field("from", "the number of a member of the group", Invalid.Quote(seed.From!));
        if (string.IsNullOrWhiteSpace(seed.Message))
            return Invalid.Missing("message", "text");
        world.Messages.Post(group, user, seed.Message, seed.SentAt ?? world.Now, AddressOf(group, user));
        return null;
    }

    /// <summary>A seed says nothing of addressees: what an admin posts in a public group is for its subscribers too.</summary>
    internal static Addressed AddressOf(Group group, User sender) =>
        new(group.Type == GroupType.ConnectGroup && group.Find(sender.Id)?.Role == Role.Admin
            ? Audience.AllSubscribers
            : Audience.Members);

    private static Role? ReadRole(string? role) => role?.ToUpperInvariant() switch
    {
        null or "MEMBER" => Role.Member,
        "ADMIN" => Role.Admin,
        _ => null,
    };
}
