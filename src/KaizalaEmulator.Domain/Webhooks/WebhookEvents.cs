using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Webhooks;

public enum WebhookChange
{
    Created,

    /// <summary>Its terms are other ones, or it was switched off or on again.</summary>
    Updated,

    /// <summary>Every attempt of a delivery has failed, or too many deliveries were waiting.</summary>
    Disabled,
    Expired,
    Deleted,
}

public sealed record WebhookChangedEvent(Webhook Webhook, WebhookChange Change) : DomainEvent;
