using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>A flat group, or a public one that has subscribers too.</summary>
public enum GroupType
{
    Group,
    ConnectGroup,
}

public static class GroupTypes
{
    /// <summary>Reads a wire value in any case; none means a flat group.</summary>
    public static Result<GroupType> Read(string field, string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" or "GROUP" => GroupType.Group,
        "CONNECTGROUP" => GroupType.ConnectGroup,
        _ => Invalid.Field(field, "\"Group\" or \"ConnectGroup\"", Invalid.Quote(text)),
    };
}
