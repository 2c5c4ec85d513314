using System.Globalization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Control.Webhooks;

internal sealed record DeliverySummariesAnswer(IReadOnlyList<DeliverySummary> Deliveries, long Dropped);

/// <summary>A delivery in one line: without its payload and its attempts but the last.</summary>
internal sealed record DeliverySummary(
    long Id,
    string WebhookId,
    string EventId,
    string EventType,
    string Url,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    int Attempts,
    AttemptAnswer? LastAttempt)
{
    public static DeliverySummary Of(Delivery delivery) =>
        new(delivery.Id,
            delivery.WebhookId.Text,
            delivery.EventId,
            delivery.EventType.ToString(),
            delivery.Url.OriginalString,
            EnumName.Of(delivery.State),
            delivery.CreatedAt,
            delivery.NextAttemptAt,
            delivery.Attempts.Count,
            delivery.Attempts is [.., var last] ? AttemptAnswer.Of(last) : null);
}

/// <summary>The ledger for whoever shows it: lines by the page, and one delivery whole.</summary>
internal static class DeliverySummaries
{
    private const int MostLines = DeliveryLedger.MostFinished;

    public static void MapDeliverySummaries(this ControlRoutes control)
    {
        control.Get("/deliveries/summary", List);
        control.Get("/deliveries/{id}", Show);
    }

    /// <summary>Oldest first; the latest <c>limit</c> of those before the delivery <c>before</c>.</summary>
    private static Result<DeliverySummariesAnswer> List(ControlCall call)
    {
        var deliveries = call.Hosted.Deliveries;
        return call.Page(MostLines).Then<DeliverySummariesAnswer>(page => new DeliverySummariesAnswer(
            [.. page.Of(deliveries.List(), delivery => delivery.Id).Select(DeliverySummary.Of)], deliveries.Dropped));
    }

    private static Result<DeliveryAnswer> Show(ControlCall call)
    {
        if (!long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Invalid.Field("id", "the id of a delivery, a whole number", Invalid.Quote(call.Route("id")));
        return call.Hosted.Deliveries.List().FirstOrDefault(delivery => delivery.Id == id) is { } found
            ? DeliveryAnswer.Of(found)
            : DeliveryErrors.Unknown(id);
    }
}
