using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Members;

internal static class MemberEndpoints
{
    public static void MapMembers(this KaizalaApi api)
    {
        var members = api.Guarded(Permissions.GroupMemberList, MemberJson.Wire);
        members.Get("listMembers", "/groups/{groupId}/members", List);
        members.Put<AddMembersRequest, AddMembersAnswer>("addMembers", "/groups/{groupId}/members", Add);
        members.Put<SetRoleRequest, ResultAnswer>("setMemberRole", "/groups/{groupId}/members/{memberId}", SetRole);
        members.Delete("removeMember", "/groups/{groupId}/members/{memberId}", Remove);
    }

    private static Result<MembersAnswer> List(ApiCall call) =>
        call.World.Members.List(call.Caller, call.GroupId).Map(MembersAnswer.Of);

    private static Result<AddMembersAnswer> Add(ApiCall call, AddMembersRequest body) =>
        call.World.Members.Add(call.Caller, call.GroupId, body.Members)
            .Map(failed => AddMembersAnswer.Of(failed, call.World.Settings));

    private static Result<ResultAnswer> SetRole(ApiCall call, SetRoleRequest body) =>
        call.World.Members.SetRole(call.Caller, call.GroupId, call.MemberId, body.Role)
            .Map(_ => ResultAnswer.Done(call.World.Settings));

    private static Result<ResultAnswer> Remove(ApiCall call) =>
        call.World.Members.Remove(call.Caller, call.GroupId, call.MemberId)
            .Map(_ => ResultAnswer.Done(call.World.Settings));
}
