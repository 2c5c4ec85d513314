using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Api.Webhooks;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this KaizalaApi api)
    {
        var webhooks = api.Guarded(Permissions.OutgoingWebhooks, WebhookJson.Wire);
        webhooks.PostAwaited<WebhookRequest, WebhookIdAnswer>("createWebhook", "/webhook", CreateAsync);
        webhooks.Get("listWebhooks", "/webhook", List);
        webhooks.PutAwaited<WebhookRequest, WebhookIdAnswer>("updateWebhook", "/webhook/{webhookId}", UpdateAsync);
        webhooks.Delete("deleteWebhook", "/webhook/{webhookId}", call => Delete(call, call.Route("webhookId")));
        webhooks.Delete("deleteWebhookByQuery", "/webhook", call => Delete(call, call.Query("webhookId")));
    }

    private static Task<Result<WebhookIdAnswer>> CreateAsync(ApiCall call, WebhookRequest body) =>
        FulfilAsync(call, world => world.Webhooks.Plan(call.Caller, body.Draft));

    private static Task<Result<WebhookIdAnswer>> UpdateAsync(ApiCall call, WebhookRequest body) =>
        FulfilAsync(call, world => world.Webhooks.PlanChange(call.Caller, WebhookId.Of(call.Route("webhookId")), body.Draft));

    private static Result<WebhooksAnswer> List(ApiCall call)
    {
        var now = call.World.Now;
        return call.World.Webhooks.List(call.Caller, call.Query("objectId"), call.Query("objectType"))
            .Map(found => WebhooksAnswer.Of(found, now));
    }

    private static Result<ResultAnswer> Delete(ApiCall call, string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return Invalid.Missing("webhookId", "the id of a webhook, in the path or in the query");
        var settings = call.World.Settings;
        return call.World.Webhooks.Delete(call.Caller, WebhookId.Of(id)).Map(_ => ResultAnswer.Done(settings));
    }

    /// <summary>Plans under the gate, asks the callback URL without it, and fulfils under it again.</summary>
    private static async Task<Result<WebhookIdAnswer>> FulfilAsync(ApiCall call, Func<Domain.World, Result<WebhookPlan>> plan)
    {
        var world = call.World;
        Result<WebhookPlan> planned;
        string token;
        lock (world.Gate)
        {
            planned = plan(world);
            token = planned is { IsSuccess: true, Value.IsUrlNew: true } ? CallbackValidation.NewToken(world.Chance) : "";
        }

        if (!planned.IsSuccess)
            return planned.Error;
        if (planned.Value.IsUrlNew
            && await call.Hosted.CallbackValidation.RefuseAsync(planned.Value.Terms.CallbackUrl, token, call.Aborted) is { } refused)
            return refused;
        lock (world.Gate)
            return world.Webhooks.Fulfil(planned.Value).Map(WebhookIdAnswer.Of);
    }
}
