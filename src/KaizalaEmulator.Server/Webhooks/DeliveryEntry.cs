using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>A delivery in the ledger. Changed under the lock of its world's deliveries alone.</summary>
internal sealed class DeliveryEntry(long id, DeliveryQueue queue, QueuedEvent queued, DateTimeOffset createdAt)
{
    /// <summary>The latest are shown: a webhook that is switched on again and again has no end of them.</summary>
    private const int MostAttempts = 64;

    public long Id => id;

    public DeliveryQueue Queue => queue;

    public QueuedEvent Event => queued;

    public DateTimeOffset CreatedAt => createdAt;

    public DeliveryState State { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>Whether it may go out although the policy holds others.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Whether the policy loses it on the way.</summary>
    public bool IsLost { get; set; }

    /// <summary>How many times more it is sent once it has arrived.</summary>
    public int CopiesLeft { get; set; }

    public bool HasArrived { get; set; }

    /// <summary>Failures since it was last given a new start.</summary>
    public int Failures { get; set; }

    public DeliveryAttempt[] Attempts { get; private set; } = [];

    /// <summary>Whether its queue is at work and could send it next.</summary>
    public bool IsInMotion => State == DeliveryState.Pending && queue.IsRunning;

    public bool IsFinished => State is DeliveryState.Delivered or DeliveryState.Abandoned;

    public void Add(DeliveryAttempt attempt) =>
        Attempts = [.. Attempts.TakeLast(MostAttempts - 1), attempt];

    public Delivery Snapshot() => new(
        id, queue.Webhook.Id, queued.EventId, queued.Type, queue.Target.Url, createdAt, queued.Payload)
    {
        State = State == DeliveryState.Pending && queue.Holds(this) ? DeliveryState.Held : State,
        NextAttemptAt = NextAttemptAt,
        Attempts = Attempts,
    };
}

/// <summary>What is to be posted.</summary>
internal sealed record QueuedEvent(string EventId, WebhookEventType Type, byte[] Payload);

/// <summary>Where and with which token a webhook is posted to.</summary>
internal sealed record CallbackTarget(Uri Url, string? Token)
{
    public static CallbackTarget Of(Webhook webhook) => new(webhook.Terms.CallbackUrl, webhook.Terms.CallbackToken);
}
