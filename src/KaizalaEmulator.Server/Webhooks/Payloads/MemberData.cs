using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

internal sealed record MemberData(string Member, string MemberName, string MemberProfilePic, string Type, string MemberId) : EventData
{
    public static MemberData Of(User user, Role role) =>
        new(user.MobileNumber.Text, user.DisplayName, user.PictureUrl, role.ToString(), user.Id.Text);
}

/// <summary>The sub-group that was linked to the group subscribed to, or unlinked from it (observed).</summary>
internal sealed record GroupData(string GroupId, string GroupName, string GroupType) : EventData
{
    public static GroupData Of(Group group) => new(group.Id.Text, group.Name, group.Type.ToString());
}
