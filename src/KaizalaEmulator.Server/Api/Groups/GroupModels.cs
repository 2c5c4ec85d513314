using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Server.Api.Members;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Groups;

internal sealed record CreateGroupRequest(
    string? Name,
    string? WelcomeMessage,
    IReadOnlyList<string>? Members,
    string? GroupType,
    string? GroupImageUrl,
    string? ShortDescriptionString,
    string? LongDescriptionString)
{
    public NewGroup ToNewGroup() => new(Name, WelcomeMessage)
    {
        Members = Members ?? [],
        GroupType = GroupType,
        ImageUrl = GroupImageUrl,
        ShortDescription = ShortDescriptionString,
        LongDescription = LongDescriptionString,
    };
}

internal sealed record CreateGroupAnswer(string GroupId, string GroupName, bool MembersAdded, bool IsAddedAsSubGroup)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedMemberAnswer>? FailedResult { get; init; }

    public static CreateGroupAnswer Of(GroupCreated created) =>
        new(created.Group.Id.Text, created.Group.Name, created.Failed.Count == 0, created.IsSubGroup)
        {
            FailedResult = FailedMemberAnswer.ListOf(created.Failed),
        };
}

internal sealed record GroupsAnswer(IReadOnlyList<GroupAnswer> Groups)
{
    public static GroupsAnswer Of(IEnumerable<Seat> seats, bool withDetail = false) =>
        new([.. seats.Select(seat => withDetail ? GroupAnswer.WithSubscribers(seat) : GroupAnswer.Of(seat))]);
}

/// <summary>A group in its full form, whatever detail was asked for (observed).</summary>
internal record GroupAnswer
{
    public required string GroupId { get; init; }
    public required string GroupName { get; init; }
    public required string GroupImageUrl { get; init; }
    public required string WelcomeMessage { get; init; }
    public required bool HasSubGroups { get; init; }
    public required bool HasParentGroups { get; init; }
    public required string CallerRole { get; init; }
    public required int CurrentLevelSubGroupCount { get; init; }
    public required int CurrentLevelParentGroupCount { get; init; }
    public required int UserCount { get; init; }
    public required int UniqueUserCount { get; init; }
    public required int CurrentLevelUserCount { get; init; }
    public required int UnProvisionedUserCount { get; init; }
    public required int CurrentLevelUnProvisionedUserCount { get; init; }
    public required bool IsMappedToTenant { get; init; }
    public required string GroupType { get; init; }
    public required bool IsDuplicate { get; init; }
    public required bool IsEditable { get; init; }
    public required bool IsDetailsReadable { get; init; }

    /// <summary>On a public group, in lists with details only (observed).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SubscribersCount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? UnProvisionedSubscribersCount { get; init; }

    public static GroupAnswer WithSubscribers(Seat seat) => seat.Group.Type == Domain.Groups.GroupType.Group
        ? Of(seat)
        : Of(seat) with
        {
            SubscribersCount = seat.Group.Subscribers.Count,
            UnProvisionedSubscribersCount = seat.Group.Subscribers.UnprovisionedCount,
        };

    public static GroupAnswer Of(Seat seat)
    {
        var group = seat.Group;
        var users = group.CountUsers();
        return new GroupAnswer
        {
            GroupId = group.Id.Text,
            GroupName = group.Name,
            GroupImageUrl = group.ImageUrl,
            WelcomeMessage = group.WelcomeMessage,
            HasSubGroups = group.SubGroups.Count > 0,
            HasParentGroups = group.Parents.Count > 0,
            CallerRole = seat.Role.ToString(),
            CurrentLevelSubGroupCount = group.SubGroups.Count,
            CurrentLevelParentGroupCount = group.Parents.Count,
            UserCount = users.All,
            UniqueUserCount = users.All,
            CurrentLevelUserCount = group.Members.Count,
            UnProvisionedUserCount = users.Unprovisioned,
            CurrentLevelUnProvisionedUserCount = group.UnprovisionedCount,
            IsMappedToTenant = group.IsOrganisation,
            GroupType = group.Type.ToString(),
            IsDuplicate = false,
            IsEditable = seat.Role == Role.Admin,
            IsDetailsReadable = !seat.IsRelative,
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CreateGroupRequest))]
[JsonSerializable(typeof(CreateGroupAnswer))]
[JsonSerializable(typeof(GroupsAnswer))]
[JsonSerializable(typeof(CreateSubGroupRequest))]
[JsonSerializable(typeof(CreateSubGroupAnswer))]
[JsonSerializable(typeof(SubGroupsAnswer))]
[JsonSerializable(typeof(LinkSubGroupsRequest))]
[JsonSerializable(typeof(ResultAnswer))]
internal sealed partial class GroupJson : JsonSerializerContext
{
    public static readonly GroupJson Wire = new(WireJson.CreateOptions());
}
