using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Control;

internal sealed record GroupListAnswer(IReadOnlyList<GroupListItem> Groups);

/// <summary>A group in the seed's fields, its people counted.</summary>
internal sealed record GroupListItem(
    string GroupId,
    string Name,
    string GroupType,
    bool IsOrganisation,
    string WelcomeMessage,
    string GroupImageUrl,
    IReadOnlyList<string> SubGroups,
    IReadOnlyList<string> ParentGroups,
    int MemberCount,
    int SubscriberCount,
    int PostCount)
{
    public static GroupListItem Of(Group group) =>
        new(group.Id.Text,
            group.Name,
            group.Type.ToString(),
            group.IsOrganisation,
            group.WelcomeMessage,
            group.ImageUrl,
            [.. group.SubGroups.Select(subGroup => subGroup.Id.Text)],
            [.. group.Parents.Select(parent => parent.Id.Text)],
            group.Members.Count,
            group.Subscribers.Count,
            group.Posts.Count);
}

/// <summary>A group with its people.</summary>
internal sealed record GroupPeopleAnswer(
    GroupListItem Group, IReadOnlyList<GroupPersonAnswer> Members, IReadOnlyList<GroupPersonAnswer> Subscribers)
{
    public static GroupPeopleAnswer Of(Group group) =>
        new(GroupListItem.Of(group),
            [.. group.Members.Select(member => GroupPersonAnswer.Of(member.User, member.Role))],
            [.. group.Subscribers.After(0, group.Subscribers.Count).Subscribers.Select(user => GroupPersonAnswer.Of(user, Role.Subscriber))]);
}

internal sealed record GroupPersonAnswer(string UserId, string MobileNumber, string Name, string Role, bool Provisioned)
{
    public static GroupPersonAnswer Of(User user, Role role) =>
        new(user.Id.Text, user.MobileNumber.Text, user.Name, role.ToString(), user.IsProvisioned);
}

/// <summary>What groups there are, whoever may see them. They change by the API and by phones.</summary>
internal static class GroupsControl
{
    public static void MapGroups(this ControlRoutes control)
    {
        control.Get("/groups", List);
        control.Get("/groups/{groupId}", Show);
    }

    private static Result<GroupListAnswer> List(ControlCall call) => new GroupListAnswer([.. call.World.Groups.All.Select(GroupListItem.Of)]);

    private static Result<GroupPeopleAnswer> Show(ControlCall call) =>
        call.World.Groups.Find(GroupId.Of(call.Route("groupId"))) is { } group
            ? GroupPeopleAnswer.Of(group)
            : GroupErrors.Unknown(call.Route("groupId"));
}
