using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Server.Api.Members;

namespace KaizalaEmulator.Server.Api.Groups;

internal sealed record LinkSubGroupsRequest(IReadOnlyList<string>? SubGroups);

/// <summary>Sub-groups are named <c>name</c> or <c>groupName</c>.</summary>
internal sealed record CreateSubGroupRequest(
    string? Name,
    string? GroupName,
    string? WelcomeMessage,
    IReadOnlyList<string>? Members,
    string? GroupImageUrl,
    string? GroupType,
    bool? AddUserToGroup)
{
    public NewGroup ToNewGroup() => new(Name ?? GroupName, WelcomeMessage)
    {
        Members = Members ?? [],
        ImageUrl = GroupImageUrl,
        GroupType = GroupType,
        AddCaller = AddUserToGroup ?? true,
    };
}

internal sealed record CreateSubGroupAnswer(string GroupId, string GroupName, bool MembersAdded)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedMemberAnswer>? FailedResult { get; init; }

    public static CreateSubGroupAnswer Of(GroupCreated created) =>
        new(created.Group.Id.Text, created.Group.Name, created.Failed.Count == 0)
        {
            FailedResult = FailedMemberAnswer.ListOf(created.Failed),
        };
}

/// <summary>A group's own fields, and the groups below it.</summary>
internal record GroupTreeAnswer : GroupAnswer
{
    [SetsRequiredMembers]
    public GroupTreeAnswer(GroupAnswer group, IReadOnlyList<GroupAnswer> subGroups)
        : base(group) => SubGroups = subGroups;

    [JsonPropertyOrder(1)]
    public IReadOnlyList<GroupAnswer> SubGroups { get; }
}

/// <summary>
/// The swagger answers one object, the article wraps it in <c>groups</c>: a client of either kind finds its fields (inferred).
/// </summary>
internal sealed record SubGroupsAnswer : GroupTreeAnswer
{
    [SetsRequiredMembers]
    private SubGroupsAnswer(GroupTreeAnswer tree)
        : base(tree, tree.SubGroups) => Groups = [tree];

    [JsonPropertyOrder(2)]
    public IReadOnlyList<GroupTreeAnswer> Groups { get; }

    public static SubGroupsAnswer Of(GroupTree tree) =>
        new(new GroupTreeAnswer(GroupAnswer.Of(tree.Seat), [.. tree.SubGroups.Select(GroupAnswer.Of)]));
}
