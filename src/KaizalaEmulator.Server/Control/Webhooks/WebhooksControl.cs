using System.Text;
using System.Text.Json;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Control.Webhooks;

internal sealed record WebhooksAnswer(IReadOnlyList<WebhookStateAnswer> Webhooks);

/// <summary>A webhook, its owner and its state, in the seed's fields.</summary>
internal sealed record WebhookStateAnswer(
    string WebhookId,
    string ObjectId,
    string ObjectType,
    IReadOnlyList<string> EventTypes,
    string CallBackUrl,
    string ApplicationId,
    string MobileNumber,
    DateTimeOffset CreatedAt,
    DateTimeOffset ValidUntil,
    bool Active)
{
    public static WebhookStateAnswer Of(Webhook webhook, DateTimeOffset now) => new(
        webhook.Id.Text,
        webhook.Terms.ObjectId,
        webhook.Terms.Object.Type.ToString(),
        [.. webhook.Terms.EventTypes.Select(type => type.ToString())],
        webhook.Terms.CallbackUrl.OriginalString,
        webhook.Owner.Connector.ApplicationId,
        webhook.Owner.User.MobileNumber.Text,
        webhook.CreatedAt,
        webhook.Terms.ValidUntil,
        webhook.IsActive(now));
}

/// <summary>A webhook that a body may name.</summary>
internal readonly record struct NamedWebhook(Webhook? Webhook);

internal static class WebhooksControl
{
    public static void MapWebhooks(this ControlRoutes control)
    {
        control.Get("/webhooks", List);
        control.Post<TriggerRequest, DeliveryAnswer>("/webhooks/{id}/trigger", Trigger);
    }

    public static Result<NamedWebhook> FindOptional(World world, string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return default(NamedWebhook);
        return world.Webhooks.Find(WebhookId.Of(id)) is { } webhook ? new NamedWebhook(webhook) : WebhookErrors.Unknown(id);
    }

    private static Result<WebhooksAnswer> List(ControlCall call)
    {
        var now = call.World.Now;
        return new WebhooksAnswer([.. call.World.Webhooks.All.Select(webhook => WebhookStateAnswer.Of(webhook, now))]);
    }

    /// <summary>An event of the named type or, where none is named, of the first one that the webhook hears.</summary>
    private static Result<DeliveryAnswer> Trigger(ControlCall call, TriggerRequest body)
    {
        var id = WebhookId.Of(call.Route("id"));
        if (call.World.Webhooks.Find(id) is not { } webhook)
            return WebhookErrors.Unknown(call.Route("id"));
        if (body.Data is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) } data)
            return Invalid.Field("data", "a JSON object", Invalid.Quote(data.GetRawText()));
        var type = body.EventType is null ? webhook.Terms.EventTypes[0] : WebhookEventTypes.Read("eventType", body.EventType);
        var deliveries = call.Hosted.Deliveries;
        var given = body.Data is { ValueKind: JsonValueKind.Object } json ? Encoding.UTF8.GetBytes(json.GetRawText()) : null;
        return type.Then(read => deliveries.Trigger(id, read, given)).Map(DeliveryAnswer.Of);
    }
}
