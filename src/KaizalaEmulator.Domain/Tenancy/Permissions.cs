namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>What a connector may do, by the management portal's names.</summary>
[Flags]
public enum Permissions
{
    None = 0,
    GroupInformation = 1,
    GroupMemberList = 2,
    TextMessage = 4,
    ActionsAndResponses = 8,
    UserProfile = 16,
    Media = 32,
    OutgoingWebhooks = 64,
    TenantData = 128,
    Reactions = 256,
    All = 511,
}

/// <summary>The portal's spelling of each permission.</summary>
public static class PermissionNames
{
    private static readonly (Permissions Permission, string Name)[] Table =
    [
        (Permissions.GroupInformation, "Group Information"),
        (Permissions.GroupMemberList, "Group Member List"),
        (Permissions.TextMessage, "Text Message"),
        (Permissions.ActionsAndResponses, "Action & Responses"),
        (Permissions.UserProfile, "User Profile"),
        (Permissions.Media, "Media"),
        (Permissions.OutgoingWebhooks, "Outgoing Webhooks"),
        (Permissions.TenantData, "Tenant Data"),
        (Permissions.Reactions, "Reactions"),
    ];

    public static IReadOnlyList<string> Known { get; } = [.. Table.Select(row => row.Name)];

    public static IReadOnlyList<string> Of(Permissions permissions) =>
        [.. Table.Where(row => permissions.HasFlag(row.Permission)).Select(row => row.Name)];

    public static bool TryParse(string name, out Permissions permission)
    {
        foreach (var row in Table)
        {
            if (!row.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                continue;
            permission = row.Permission;
            return true;
        }

        permission = Permissions.None;
        return false;
    }
}
