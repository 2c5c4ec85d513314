using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Control.Webhooks;

/// <summary>Which deliveries a call of the control plane is about: by <c>webhookId</c>, <c>eventType</c> and <c>state</c> of its query.</summary>
internal sealed record DeliveryFilter
{
    private WebhookId? Webhook { get; init; }
    private WebhookEventType? Type { get; init; }
    private DeliveryState? State { get; init; }

    public static Result<Predicate<Delivery>> Of(ControlCall call)
    {
        var filter = new DeliveryFilter { Webhook = call.Query("webhookId") is { } id ? WebhookId.Of(id) : null };
        if (call.Query("eventType") is { } name)
        {
            var type = WebhookEventTypes.Read("eventType", name);
            if (!type.IsSuccess)
                return type.Error;
            filter = filter with { Type = type.Value };
        }

        if (call.Query("state") is { } text)
        {
            if (!Enum.GetValues<DeliveryState>().Any(known => EnumName.Of(known).Equals(text, StringComparison.OrdinalIgnoreCase)))
                return Invalid.Field("state", "pending, held, delivered, failed or abandoned", Invalid.Quote(text));
            filter = filter with { State = Enum.Parse<DeliveryState>(text, ignoreCase: true) };
        }

        return new Predicate<Delivery>(filter.Fits);
    }

    private bool Fits(Delivery delivery) =>
        (Webhook is null || delivery.WebhookId == Webhook)
        && (Type is null || delivery.EventType == Type)
        && (State is null || delivery.State == State);
}
