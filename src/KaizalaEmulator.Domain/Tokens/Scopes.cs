using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>The scope lists of token answers, as observed in 2021, cut to a connector's permissions.</summary>
public static class Scopes
{
    private static readonly (Permissions Permission, string Scopes)[] GrantedTable =
    [
        (Permissions.GroupInformation, "groupinfo.read,groupinfo.write,groupinfo.remove,groupinfo.update"),
        (Permissions.GroupMemberList, "groupmember.read,groupmember.write,groupmember.remove"),
        (Permissions.TextMessage, "textmessage.read"),
        (Permissions.ActionsAndResponses, "action.read,action.write,action.update"),
        (Permissions.UserProfile, "profile.write"),
        (Permissions.Media, "media.read"),
        (Permissions.OutgoingWebhooks, "webhook.read,webhook.write,webhook.remove,webhook.update"),
    ];

    private static readonly (Permissions Permission, string Scopes)[] AccessTable =
    [
        (Permissions.GroupInformation, "groupinfo.write,groupinfo.read,groupinfo.remove,groupinfo.update"),
        (Permissions.GroupMemberList, "groupmember.write,groupmember.read,groupmember.remove,groupmember.update"),
        (Permissions.TextMessage, "textmessage.write,textmessage.remove"),
        (Permissions.ActionsAndResponses, "action.write,action.read,action.update"),
        (Permissions.UserProfile, "profile.read"),
        (Permissions.Media, "media.write"),
        (Permissions.OutgoingWebhooks, "webhook.write,webhook.read,webhook.remove,webhook.update"),
        (Permissions.TenantData, "o365.write,o365.read,o365.remove,o365.update"),
        (Permissions.TenantData, "bot.write,bot.read,bot.remove,bot.update"),
        (Permissions.Reactions, "reactions.write,reactions.read,reactions.remove,reactions.update"),
    ];

    /// <summary><c>grantedScope</c> of a login answer.</summary>
    public static string Granted(Permissions permissions) => Cut(GrantedTable, permissions);

    /// <summary><c>scope</c> of an access-token answer.</summary>
    public static string Access(Permissions permissions) => Cut(AccessTable, permissions);

    private static string Cut((Permissions Permission, string Scopes)[] table, Permissions permissions) =>
        string.Join(',', table.Where(row => permissions.HasFlag(row.Permission)).Select(row => row.Scopes));
}
