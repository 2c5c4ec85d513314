using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Bots;

internal static class BotEndpoints
{
    public static void MapBots(this KaizalaApi api)
    {
        var bots = api.Guarded(Permissions.TenantData, BotJson.Wire);
        bots.Post<BotRequest, BotIdAnswer>("createBot", "/bot", Create);
        bots.Get("listBots", "/bot", List);
        bots.Put<BotRequest, BotIdAnswer>("updateBot", "/bot/{botId}", Update);
        bots.Delete("deleteBot", "/bot/{botId}", Delete);
        bots.Get("getBotAccessToken", "/bot/accessToken/{botId}", AccessToken);
        bots.Post<AddBotRequest, ResultAnswer>("addBotToGroup", "/groups/{groupId}/bot", AddToGroup);
    }

    private static Result<BotIdAnswer> Create(ApiCall call, BotRequest body) =>
        call.World.Bots.Create(call.Caller, body.Name, body.ProfilePic).Map(BotIdAnswer.Of);

    private static Result<BotsAnswer> List(ApiCall call)
    {
        var tenant = call.World.Tenant;
        return call.World.Bots.List(call.Caller).Map(bots => BotsAnswer.Of(bots, tenant));
    }

    private static Result<BotIdAnswer> Update(ApiCall call, BotRequest body) =>
        call.World.Bots.Change(call.Caller, call.BotId, body.Name, body.ProfilePic).Map(BotIdAnswer.Of);

    private static Result<BotIdAnswer> Delete(ApiCall call) =>
        call.World.Bots.Delete(call.Caller, call.BotId).Map(BotIdAnswer.Of);

    private static Result<BotTokenAnswer> AccessToken(ApiCall call) =>
        call.World.Bots.IssueToken(call.Caller, call.BotId).Map(BotTokenAnswer.Of);

    private static Result<ResultAnswer> AddToGroup(ApiCall call, AddBotRequest body)
    {
        var settings = call.World.Settings;
        return call.World.Bots.AddToGroup(call.Caller, call.GroupId, body.BotUserId).Map(_ => ResultAnswer.Done(settings));
    }
}
