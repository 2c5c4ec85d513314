using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Groups;

public static class GroupErrors
{
    public static readonly KaizalaError NeedsTenantToken = new(ErrorKind.Unauthorized,
        "groupType: a ConnectGroup can be created with a tenant-level token only. Use the token of a tenant administrator.");

    public static KaizalaError Unknown(string id) => new(ErrorKind.NotFound,
        $"Group {Invalid.Quote(id)} is unknown, or not visible to this token.");

    public static KaizalaError IdTaken(GroupId id) => new(ErrorKind.Conflict,
        $"groupId: {id} is a group of this world already.");

    public static KaizalaError NeedsRole(Role needed, Role role, GroupId group, string to) => new(ErrorKind.Unauthorized,
        $"The role {needed} is needed to {to} in group {group}; the caller's role is {role}.");

    public static KaizalaError Cycle(GroupId parent, GroupId child) => new(ErrorKind.InvalidParameters,
        parent == child
            ? $"subGroups: group {child} cannot be its own sub-group."
            : $"subGroups: group {parent} stands below {child} already; linking {child} below it would close a cycle.");

    public static KaizalaError NoSubGroup(GroupId child, GroupId parent) => new(ErrorKind.NotFound,
        $"Group {child} is no sub-group of {parent}.");

    public static KaizalaError TooManyNumbers(string field, int count) => Invalid.Field(field,
        $"at most {GroupLimits.NumbersPerCall} mobile numbers in one call", $"{count}; split the call");
}
