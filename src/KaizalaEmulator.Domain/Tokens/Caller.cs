using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>How far a token reaches: one group, the person's groups, or also the tenant's organisation groups.</summary>
public enum TokenKind
{
    User,
    Tenant,
    Group,
}

/// <summary>On whose behalf, through which connector and how far a token speaks.</summary>
public sealed record Caller(Connector Connector, User User, TokenKind Kind, GroupId? Group = null)
{
    /// <summary>What a newer refresh token supersedes: those of the same connector and the same person or group.</summary>
    internal string Subject => $"{Connector.ApplicationId}/{Group?.Text ?? User.Id.Text}";

    /// <summary>Whether the connector has the permission; the refusal names it.</summary>
    public KaizalaError? Lacks(Permissions permission) =>
        Connector.Permissions.HasFlag(permission) ? null : ConnectorErrors.LacksPermission(Connector, permission);
}
