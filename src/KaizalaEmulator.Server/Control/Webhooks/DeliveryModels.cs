using System.Text.Json;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Http.Json;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Control.Webhooks;

internal sealed record DeliveriesAnswer(IReadOnlyList<DeliveryAnswer> Deliveries, long Dropped);

/// <summary>A delivery as the ledger shows it.</summary>
internal sealed record DeliveryAnswer(
    long Id,
    string WebhookId,
    string EventId,
    string EventType,
    string Url,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    IReadOnlyList<AttemptAnswer> Attempts,
    RawJson Payload)
{
    public static DeliveryAnswer Of(Delivery delivery) => new(
        delivery.Id,
        delivery.WebhookId.Text,
        delivery.EventId,
        delivery.EventType.ToString(),
        delivery.Url.OriginalString,
        EnumName.Of(delivery.State),
        delivery.CreatedAt,
        delivery.NextAttemptAt,
        [.. delivery.Attempts.Select(AttemptAnswer.Of)],
        new RawJson(delivery.Payload));
}

internal sealed record AttemptAnswer(DateTimeOffset At, int? Status, double LatencyMs, string Outcome, string? Reason)
{
    public static AttemptAnswer Of(DeliveryAttempt attempt) => new(
        attempt.At, attempt.Status, Math.Round(attempt.Latency.TotalMilliseconds, 3), EnumName.Of(attempt.Outcome), attempt.Reason);
}

internal sealed record RedeliverRequest(DateTimeOffset? Since, DateTimeOffset? Until, string? WebhookId);

internal sealed record RedeliveredAnswer(int Redelivered, IReadOnlyList<long> Ids);

internal sealed record ReleaseRequest(string? WebhookId);

internal sealed record ReleasedAnswer(int Released);

internal sealed record TriggerRequest(string? EventType, JsonElement? Data);

internal sealed record PolicyRequest(string? WebhookId, bool? Hold, int? Duplicate, bool? Reorder, double? Drop, TimeSpan? Delay)
{
    /// <summary>What is left out is off.</summary>
    public Result<DeliveryPolicy> Read()
    {
        if (Duplicate is < 0 or > DeliveryPolicy.MostDuplicates)
            return Invalid.Field("duplicate", $"how many times more, 0 to {DeliveryPolicy.MostDuplicates}", $"{Duplicate}");
        if (Drop is < 0 or > 1 or double.NaN)
            return Invalid.Field("drop", "a probability from 0 to 1", $"{Drop}");
        if (Delay < TimeSpan.Zero || Delay > TimeSpan.FromDays(365))
            return Invalid.Field("delay", "a duration from PT0S to P365D", IsoDuration.Write(Delay!.Value));
        return new DeliveryPolicy
        {
            Hold = Hold ?? false,
            Duplicate = Duplicate ?? 0,
            Reorder = Reorder ?? false,
            Drop = Drop ?? 0,
            Delay = Delay ?? TimeSpan.Zero,
        };
    }
}

internal sealed record PolicyAnswer(bool Hold, int Duplicate, bool Reorder, double Drop, TimeSpan Delay)
{
    public static PolicyAnswer Of(DeliveryPolicy policy) =>
        new(policy.Hold, policy.Duplicate, policy.Reorder, policy.Drop, policy.Delay);
}

internal sealed record PoliciesAnswer(PolicyAnswer World, IReadOnlyDictionary<string, PolicyAnswer> Webhooks)
{
    public static PoliciesAnswer Of(Deliveries deliveries) => new(
        PolicyAnswer.Of(deliveries.Policy),
        deliveries.OwnPolicies.ToDictionary(pair => pair.Key.Text, pair => PolicyAnswer.Of(pair.Value)));
}

internal sealed record IdleAnswer(bool Idle);

/// <summary>Names of enumerations as the control plane spells them.</summary>
internal static class EnumName
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
