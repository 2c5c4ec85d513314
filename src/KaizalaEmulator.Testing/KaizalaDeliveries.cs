using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Testing;

/// <summary>What webhooks are sent: waited for without sleeping, put to tests, sent again.</summary>
public sealed class KaizalaDeliveries
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    private readonly Deliveries _deliveries;
    private readonly HashSet<long> _returned = [];
    private readonly Lock _gate = new();

    internal KaizalaDeliveries(Deliveries deliveries) => _deliveries = deliveries;

    /// <summary>Every delivery there is, oldest first; of finished ones the latest 10,000.</summary>
    public IReadOnlyList<Delivery> All => _deliveries.List();

    /// <summary>
    /// Waits for the first delivery that fits, has been attempted (or is held or abandoned) and was not returned before.
    /// </summary>
    /// <param name="fits">Left out, any delivery fits.</param>
    /// <param name="timeout">In real time; 5 seconds unless told otherwise.</param>
    /// <exception cref="TimeoutException">There was none in time; the message lists what there was.</exception>
    public async Task<Delivery> NextAsync(Predicate<Delivery>? fits = null, TimeSpan? timeout = null)
    {
        var wait = timeout ?? DefaultWait;
        var found = await _deliveries.NextAsync(after: 0, delivery => IsNew(delivery) && (fits is null || fits(delivery)), wait)
            .ConfigureAwait(false);
        if (found is null)
            throw new TimeoutException($"No such delivery within {wait.TotalSeconds} s. There is: {Described()}.");
        lock (_gate)
            _returned.Add(found.Id);
        return found;
    }

    /// <summary>Waits until nothing is being sent; held deliveries and future retries do not count.</summary>
    /// <param name="timeout">In real time; 5 seconds unless told otherwise.</param>
    /// <exception cref="TimeoutException">Something was still being sent.</exception>
    public async Task IdleAsync(TimeSpan? timeout = null)
    {
        var wait = timeout ?? DefaultWait;
        if (!await _deliveries.IdleAsync(wait).ConfigureAwait(false))
            throw new TimeoutException($"Deliveries were still under way after {wait.TotalSeconds} s: {Described()}.");
    }

    /// <summary>Puts deliveries to a test: held, duplicated, reordered, dropped or delayed.</summary>
    /// <param name="policy">Null takes deliveries as they come again.</param>
    /// <param name="webhookId">One webhook; left out, all that have no policy of their own.</param>
    /// <exception cref="KeyNotFoundException">There is no such webhook.</exception>
    public void SetPolicy(DeliveryPolicy? policy, string? webhookId = null) =>
        _deliveries.SetPolicy(webhookId is null ? null : WebhookId.Of(webhookId), policy);

    /// <summary>Lets out what is held now.</summary>
    /// <param name="webhookId">One webhook; left out, all.</param>
    /// <returns>How many deliveries were held.</returns>
    public int Release(string? webhookId = null) => _deliveries.Release(webhookId is null ? null : WebhookId.Of(webhookId));

    /// <summary>Sends a delivery's event once more.</summary>
    /// <returns>The new delivery.</returns>
    /// <exception cref="ArgumentException">It is unknown, or its webhook is not active.</exception>
    public Delivery Redeliver(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var again = _deliveries.Redeliver(delivery.Id);
        return again.IsSuccess ? again.Value : throw new ArgumentException(again.Error.Message, nameof(delivery));
    }

    private bool IsNew(Delivery delivery)
    {
        lock (_gate)
            return !_returned.Contains(delivery.Id);
    }

    private string Described()
    {
        var all = All;
        return all.Count == 0
            ? "none"
            : string.Join(", ", all.TakeLast(10).Select(delivery => $"{delivery.Id} {delivery.EventType} {delivery.State} ({delivery.Attempts.Count} attempts)"));
    }
}
