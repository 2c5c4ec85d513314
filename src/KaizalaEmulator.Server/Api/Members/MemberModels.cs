using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Members;

internal sealed record AddMembersRequest(IReadOnlyList<string>? Members);

internal sealed record SetRoleRequest(string? Role);

internal sealed record MembersAnswer(IReadOnlyList<MemberAnswer> Members)
{
    public static MembersAnswer Of(Group group) => new([.. group.Members.Select(MemberAnswer.Of)]);
}

internal sealed record MemberAnswer(
    string Id, string Role, string MobileNumber, bool IsProvisioned, string Name, string ProfilePic)
{
    public static MemberAnswer Of(Member member) =>
        new(member.User.Id.Text,
            member.Role.ToString(),
            member.User.MobileNumber.Text,
            member.User.IsProvisioned,
            member.User.DisplayName,
            member.User.PictureUrl);
}

internal sealed record AddMembersAnswer(WireBoolean Result)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedMemberAnswer>? FailedResult { get; init; }

    public static AddMembersAnswer Of(IReadOnlyList<FailedMember> failed, WorldSettings settings) =>
        new(new WireBoolean(failed.Count == 0, settings.ResultAsString))
        {
            FailedResult = FailedMemberAnswer.ListOf(failed),
        };
}

internal sealed record FailedMemberAnswer(string Member, string ErrorReason, string ErrorCode)
{
    public static IReadOnlyList<FailedMemberAnswer>? ListOf(IReadOnlyList<FailedMember> failed) => failed.Count == 0
        ? null
        : [.. failed.Select(row => new FailedMemberAnswer(row.Member, row.Reason, FailedMember.ErrorCode))];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AddMembersRequest))]
[JsonSerializable(typeof(SetRoleRequest))]
[JsonSerializable(typeof(MembersAnswer))]
[JsonSerializable(typeof(AddMembersAnswer))]
[JsonSerializable(typeof(ResultAnswer))]
internal sealed partial class MemberJson : JsonSerializerContext
{
    public static readonly MemberJson Wire = new(WireJson.CreateOptions());
}
