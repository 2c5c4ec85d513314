using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>Where a delivery stands, spelled as the control plane shows it.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its first attempt or for the next one, or is being sent.</summary>
    Pending,

    /// <summary>It waits to be released.</summary>
    Held,

    /// <summary>An attempt was answered with a 2xx.</summary>
    Delivered,

    /// <summary>All its attempts failed and its webhook is disabled; the first to go out once that is enabled again.</summary>
    Failed,

    /// <summary>It will not be sent any more: its webhook was deleted or expired, or a policy dropped it.</summary>
    Abandoned,
}

/// <summary>One attempt: when it began in the world's time, and how it went.</summary>
/// <param name="Status">The HTTP status; null where no answer came.</param>
/// <param name="Latency">Real time until the answer's headers, or until it was given up.</param>
/// <param name="Reason">What went wrong; null where nothing did.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, TimeSpan Latency, CallbackOutcome Outcome, string? Reason);

/// <summary>One event on its way to one webhook, as the ledger showed it at one moment.</summary>
public sealed record Delivery(
    long Id, WebhookId WebhookId, string EventId, WebhookEventType EventType, Uri Url, DateTimeOffset CreatedAt, ReadOnlyMemory<byte> Payload)
{
    public required DeliveryState State { get; init; }

    /// <summary>The world's time of the next attempt, while one is waited for.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required IReadOnlyList<DeliveryAttempt> Attempts { get; init; }

    /// <summary>The JSON that is posted, as text.</summary>
    public string Json => System.Text.Encoding.UTF8.GetString(Payload.Span);
}
