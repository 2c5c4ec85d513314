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
    public static Result<GroupType> Read(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? GroupType.Group
        : Enum.TryParse<GroupType>(text.Trim(), ignoreCase: true, out var type) && !char.IsAsciiDigit(text.Trim()[0]) ? type
        : Invalid.Field(field, "\"Group\" or \"ConnectGroup\"", Invalid.Quote(text));
}
