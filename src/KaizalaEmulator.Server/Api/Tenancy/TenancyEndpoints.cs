using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Tenancy;

internal static class TenancyEndpoints
{
    public static void MapTenancy(this KaizalaApi api)
    {
        api.Guarded(Permissions.UserProfile, TenancyJson.Wire).Get("getMe", "/users/me", Me);
        api.Guarded(Permissions.TenantData, TenancyJson.Wire).Get("findGroupsByQuery", "/tenant/findGroupsByQuery", FindGroups);
    }

    /// <summary>Of a group token: the person it was issued for.</summary>
    private static Result<MeAnswer> Me(ApiCall call) => MeAnswer.Of(call.Caller.User);

    private static Result<FoundGroupsAnswer> FindGroups(ApiCall call) =>
        call.Number("resultsOffset").Then(offset => call.Number("pageSize").Then(size =>
            call.World.GroupFinder.Find(call.Caller, call.Query("query"), offset, size).Map(FoundGroupsAnswer.Of)));
}
