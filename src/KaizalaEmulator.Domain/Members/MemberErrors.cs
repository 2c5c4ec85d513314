using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Members;

/// <summary>A number that could not be added, reported beside success.</summary>
public sealed record FailedMember(string Member, string Reason)
{
    /// <summary>Invented: the code of every such row.</summary>
    public const string ErrorCode = "InvalidPhoneNumber";
}

public static class MemberErrors
{
    public static KaizalaError Unknown(string id, GroupId group) => new(ErrorKind.NotFound,
        $"Member {Invalid.Quote(id)} is not in group {group}.");

    public static KaizalaError LastAdmin(GroupId group) => new(ErrorKind.InvalidParameters,
        $"The last admin of group {group} can neither step down nor leave: make another member admin first.");
}
