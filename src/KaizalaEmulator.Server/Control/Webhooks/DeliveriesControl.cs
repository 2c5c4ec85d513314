using System.Globalization;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Control.Webhooks;

/// <summary>The ledger of deliveries, and what a test does to them.</summary>
internal static class DeliveriesControl
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public static void MapDeliveries(this ControlRoutes control)
    {
        control.Get("/deliveries", List);
        control.GetAsync("/deliveries/next", NextAsync);
        control.GetAsync("/idle", IdleAsync);
        control.Post<RedeliverRequest, RedeliveredAnswer>("/deliveries/redeliver", RedeliverRange);
        control.Post<RedeliverRequest, DeliveryAnswer>("/deliveries/{id}/redeliver", RedeliverOne);
        control.Get<PoliciesAnswer>("/deliveries/policy", call => PoliciesAnswer.Of(call.Hosted.Deliveries));
        control.Put<PolicyRequest, PoliciesAnswer>("/deliveries/policy", SetPolicy, changes: "policies");
        control.Post<ReleaseRequest, ReleasedAnswer>("/deliveries/release", Release);
    }

    private static Result<DeliveriesAnswer> List(ControlCall call)
    {
        var deliveries = call.Hosted.Deliveries;
        return DeliveryFilter.Of(call).Map(fits => new DeliveriesAnswer(
            [.. deliveries.List().Where(delivery => fits(delivery)).Select(DeliveryAnswer.Of)], deliveries.Dropped));
    }

    private static async Task<Result<DeliveryAnswer>> NextAsync(ControlCall call)
    {
        var after = 0L;
        if (call.Query("after") is { } text && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            return Invalid.Field("after", "the id of a delivery", Invalid.Quote(text));
        var fits = DeliveryFilter.Of(call);
        if (!fits.IsSuccess)
            return fits.Error;
        var wait = Wait(call);
        if (!wait.IsSuccess)
            return wait.Error;
        var found = await call.Hosted.Deliveries.NextAsync(after, fits.Value, wait.Value, call.Aborted);
        return found is null
            ? new KaizalaError(ErrorKind.TimedOut, $"No such delivery within {IsoDuration.Write(wait.Value)}.")
            : DeliveryAnswer.Of(found);
    }

    private static async Task<Result<IdleAnswer>> IdleAsync(ControlCall call)
    {
        var wait = Wait(call);
        if (!wait.IsSuccess)
            return wait.Error;
        return await call.Hosted.Deliveries.IdleAsync(wait.Value, call.Aborted)
            ? new IdleAnswer(true)
            : new KaizalaError(ErrorKind.TimedOut, $"Deliveries were still under way after {IsoDuration.Write(wait.Value)}.");
    }

    private static Result<RedeliveredAnswer> RedeliverRange(ControlCall call, RedeliverRequest body)
    {
        if (body.Since is not { } since)
            return Invalid.Missing("since", "an ISO 8601 time such as 2026-01-05T08:00:00Z");
        var deliveries = call.Hosted.Deliveries;
        var until = body.Until ?? call.World.Now;
        return WebhooksControl.FindOptional(call.World, body.WebhookId).Map(webhook =>
        {
            var again = deliveries.Redeliver(since, until, webhook.Webhook?.Id);
            return new RedeliveredAnswer(again.Count, [.. again.Select(delivery => delivery.Id)]);
        });
    }

    private static Result<DeliveryAnswer> RedeliverOne(ControlCall call, RedeliverRequest _)
    {
        if (!long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Invalid.Field("id", "the id of a delivery, a whole number", Invalid.Quote(call.Route("id")));
        return call.Hosted.Deliveries.Redeliver(id).Map(DeliveryAnswer.Of);
    }

    private static Result<PoliciesAnswer> SetPolicy(ControlCall call, PolicyRequest body)
    {
        var deliveries = call.Hosted.Deliveries;
        return WebhooksControl.FindOptional(call.World, body.WebhookId).Then(webhook => body.Read().Map(policy =>
        {
            deliveries.SetPolicy(webhook.Webhook?.Id, policy);
            return PoliciesAnswer.Of(deliveries);
        }));
    }

    private static Result<ReleasedAnswer> Release(ControlCall call, ReleaseRequest body)
    {
        var deliveries = call.Hosted.Deliveries;
        return WebhooksControl.FindOptional(call.World, body.WebhookId)
            .Map(webhook => new ReleasedAnswer(deliveries.Release(webhook.Webhook?.Id)));
    }

    private static Result<TimeSpan> Wait(ControlCall call)
    {
        if (call.Query("timeout") is not { } text)
            return DefaultWait;
        return IsoDuration.TryParse(text, out var wait) && wait >= TimeSpan.Zero && wait <= LongestWait
            ? wait
            : Invalid.Field("timeout", $"{IsoDuration.Expected}, at most {IsoDuration.Write(LongestWait)}", Invalid.Quote(text));
    }
}
