using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Groups;

internal static class SubGroupEndpoints
{
    public static void MapSubGroups(this KaizalaApi api)
    {
        var groups = api.Guarded(Permissions.GroupInformation, GroupJson.Wire);
        groups.Get("listSubGroups", "/groups/{groupId}/subGroups", List);
        groups.Post<CreateSubGroupRequest, CreateSubGroupAnswer>("createSubGroup", "/groups/{groupId}/subGroups", Create);
        groups.Put<LinkSubGroupsRequest, ResultAnswer>("linkSubGroups", "/groups/{groupId}/subGroups", Link);
        groups.Delete("unlinkSubGroup", "/groups/{groupId}/subGroups/{subGroupId}", Unlink);
    }

    private static Result<SubGroupsAnswer> List(ApiCall call) =>
        call.Flag("fetchAllGroups").Then(wholeTree =>
            call.World.SubGroups.List(call.Caller, call.GroupId, wholeTree).Map(SubGroupsAnswer.Of));

    private static Result<CreateSubGroupAnswer> Create(ApiCall call, CreateSubGroupRequest body) =>
        call.World.SubGroups.Create(call.Caller, call.GroupId, body.ToNewGroup()).Map(CreateSubGroupAnswer.Of);

    private static Result<ResultAnswer> Link(ApiCall call, LinkSubGroupsRequest body) =>
        call.World.SubGroups.Link(call.Caller, call.GroupId, body.SubGroups).Map(_ => ResultAnswer.Done(call.World.Settings));

    private static Result<ResultAnswer> Unlink(ApiCall call) =>
        call.World.SubGroups.Unlink(call.Caller, call.GroupId, call.SubGroupId).Map(_ => ResultAnswer.Done(call.World.Settings));
}
