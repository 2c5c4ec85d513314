using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Webhooks.Payloads;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// The outgoing events of one world: each becomes one delivery for each webhook that hears of it, in the webhook's own queue,
/// and stands in the ledger. Safe for concurrent use.
/// </summary>
public sealed class Deliveries
{
    private readonly World _world;
    private readonly TimeProvider _realTime;
    private readonly DeliveryFloor _floor;
    private readonly EventDispatch _dispatch;

    internal Deliveries(World world, CallbackNetwork network, TimeProvider realTime)
    {
        _world = world;
        _realTime = realTime;
        _floor = new DeliveryFloor(world, new DeliverySender(network, realTime));
        _dispatch = new EventDispatch(world, _floor);
        world.Clock.Rest = SettleAsync;
    }

    /// <summary>How many finished deliveries the ledger has let go to make room.</summary>
    public long Dropped
    {
        get
        {
            lock (_floor.Lock)
                return _floor.Ledger.Dropped;
        }
    }

    /// <summary>The policy of webhooks that have none of their own.</summary>
    public DeliveryPolicy Policy => _floor.Policy;

    /// <summary>The policies of webhooks that have one of their own.</summary>
    public IReadOnlyList<KeyValuePair<WebhookId, DeliveryPolicy>> OwnPolicies
    {
        get
        {
            lock (_floor.Lock)
                return [.. _dispatch.Queues.Values.Where(queue => queue.OwnPolicy is not null)
                    .Select(queue => KeyValuePair.Create(queue.Webhook.Id, queue.OwnPolicy!))];
        }
    }

    /// <summary>Told, under a lock, of each delivery that is new or stands elsewhere than before.</summary>
    internal Action<Delivery>? Listener
    {
        set => _floor.Listener = value is null ? null : entry => value(entry.Snapshot());
    }

    /// <summary>The deliveries there are, oldest first.</summary>
    public IReadOnlyList<Delivery> List()
    {
        lock (_floor.Lock)
            return [.. _floor.Ledger.After(0).Select(entry => entry.Snapshot())];
    }

    /// <summary>Waits until nothing is being sent: held deliveries and future retries do not count.</summary>
    /// <returns>False when it took longer, in real time.</returns>
    public Task<bool> IdleAsync(TimeSpan timeout, CancellationToken cancel = default) =>
        WaitAsync(() => _floor.IsIdle, timeout, cancel);

    /// <summary>
    /// The first delivery behind an id that fits and has come to rest: it was sent at least once, or is held or abandoned.
    /// </summary>
    /// <param name="timeout">In real time.</param>
    /// <returns>Null when there was none in time.</returns>
    public async Task<Delivery?> NextAsync(
        long after, Predicate<Delivery> fits, TimeSpan timeout, CancellationToken cancel = default)
    {
        Delivery? found = null;
        await WaitAsync(
            () =>
            {
                foreach (var entry in _floor.Ledger.After(after))
                {
                    if (entry.Snapshot() is var delivery && fits(delivery) && !IsBlocked(delivery, entry))
                        return (found = entry.IsInMotion ? null : delivery) is not null;
                }

                return false;
            },
            timeout,
            cancel).ConfigureAwait(false);
        return found;
    }

    /// <summary>Sets the policy of one webhook, or of all that have none of their own.</summary>
    /// <param name="webhook">Null for the world's policy.</param>
    /// <param name="policy">Null takes a webhook's own policy away.</param>
    public void SetPolicy(WebhookId? webhook, DeliveryPolicy? policy)
    {
        lock (_world.Gate)
        {
            _floor.UseChance();
            lock (_floor.Lock)
            {
                if (webhook is { } id)
                {
                    _dispatch.Queues[id].SetPolicy(policy);
                    return;
                }

                _floor.Policy = policy ?? DeliveryPolicy.None;
                foreach (var queue in _dispatch.Queues.Values)
                    queue.PolicyChanged();
            }
        }
    }

    /// <summary>Lets out what is held now, of one webhook or of all.</summary>
    /// <returns>How many deliveries that were.</returns>
    public int Release(WebhookId? webhook = null)
    {
        lock (_floor.Lock)
            return _dispatch.Queues.Values.Where(queue => webhook is null || queue.Webhook.Id == webhook).Sum(queue => queue.Release());
    }

    /// <summary>Sends a delivery's event to its webhook once more.</summary>
    public Result<Delivery> Redeliver(long id)
    {
        lock (_world.Gate)
        {
            DeliveryEntry? entry;
            lock (_floor.Lock)
                entry = _floor.Ledger.Find(id);
            return entry is null ? DeliveryErrors.Unknown(id) : _dispatch.SendAgain(entry);
        }
    }

    /// <summary>Sends again what was created from one time of the world up to another, as far as its webhooks are active.</summary>
    public IReadOnlyList<Delivery> Redeliver(DateTimeOffset since, DateTimeOffset until, WebhookId? webhook = null)
    {
        lock (_world.Gate)
        {
            List<DeliveryEntry> again;
            lock (_floor.Lock)
                again = [.. _floor.Ledger.After(0).Where(entry => entry.CreatedAt >= since && entry.CreatedAt <= until
                    && entry.IsFinished && (webhook is null || entry.Queue.Webhook.Id == webhook))];
            return [.. again.Select(_dispatch.SendAgain).Where(made => made.IsSuccess).Select(made => made.Value!)];
        }
    }

    /// <summary>Sends a webhook an event out of the blue, subscribed to or not.</summary>
    /// <param name="data">The JSON of its data; null takes a sample.</param>
    public Result<Delivery> Trigger(WebhookId id, WebhookEventType type, byte[]? data)
    {
        lock (_world.Gate)
        {
            return _world.Webhooks.Find(id) is { } webhook
                ? _dispatch.SendIfActive(webhook, () => SampleEvent.Of(_world, webhook, type, data))
                : WebhookErrors.Unknown(id.Text);
        }
    }

    internal void Close() => _dispatch.Close();

    private static bool IsBlocked(Delivery delivery, DeliveryEntry entry) =>
        !entry.IsInMotion && delivery is { State: DeliveryState.Pending, Attempts: [] };

    private Task SettleAsync()
    {
        long upTo;
        lock (_floor.Lock)
        {
            if (_floor.IsIdle)
                return Task.CompletedTask;
            upTo = _floor.LastId;
        }

        return WaitAsync(() => _floor.IsSettled(upTo), Timeout.InfiniteTimeSpan, CancellationToken.None);
    }

    private async Task<bool> WaitAsync(Func<bool> isDone, TimeSpan timeout, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, _realTime);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        while (true)
        {
            Task change;
            lock (_floor.Lock)
            {
                if (isDone())
                    return true;
                change = _floor.NextChange;
            }

            await change.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                return false;
        }
    }
}
