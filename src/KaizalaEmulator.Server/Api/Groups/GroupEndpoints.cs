using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Groups;

internal static class GroupEndpoints
{
    public static void MapGroups(this KaizalaApi api)
    {
        var groups = api.Guarded(Permissions.GroupInformation, GroupJson.Wire);
        groups.Post<CreateGroupRequest, CreateGroupAnswer>("createGroup", "/groups", Create);
        groups.Get("listGroups", "/groups", List);
        groups.Get("getGroup", "/groups/{groupId}", Get);
    }

    private static Result<CreateGroupAnswer> Create(ApiCall call, CreateGroupRequest body) =>
        call.World.Groups.Create(call.Caller, body.ToNewGroup()).Map(CreateGroupAnswer.Of);

    private static Result<GroupsAnswer> List(ApiCall call) =>
        call.Flag("fetchAllGroups").Then(all =>
            call.Flag("showDetail", "showDetails").Map(detail =>
                GroupsAnswer.Of(call.World.Groups.List(call.Caller, all), detail)));

    private static Result<GroupsAnswer> Get(ApiCall call) =>
        call.World.Groups.SeatOf(call.Caller, call.GroupId).Map(seat => GroupsAnswer.Of([seat]));
}
