using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Webhooks.Payloads;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>Turns what happens in a world into deliveries, and keeps one queue a webhook. Everything runs under the world's gate.</summary>
internal sealed class EventDispatch
{
    private readonly World _world;
    private readonly DeliveryFloor _floor;
    private readonly Dictionary<WebhookId, DeliveryQueue> _queues = [];

    public EventDispatch(World world, DeliveryFloor floor)
    {
        _world = world;
        _floor = floor;
        foreach (var webhook in world.Webhooks.All)
            _queues.Add(webhook.Id, new DeliveryQueue(webhook, floor));
        world.Events.Raised += Take;
    }

    /// <summary>The queues of the webhooks there are; used under the floor's lock.</summary>
    public IReadOnlyDictionary<WebhookId, DeliveryQueue> Queues => _queues;

    /// <summary>Sends a delivery's event to its webhook once more.</summary>
    public Result<Delivery> SendAgain(DeliveryEntry entry)
    {
        var webhook = entry.Queue.Webhook;
        return _world.Webhooks.Find(webhook.Id) == webhook
            ? SendIfActive(webhook, () => entry.Event)
            : WebhookErrors.Unknown(webhook.Id.Text);
    }

    public Result<Delivery> SendIfActive(Webhook webhook, Func<QueuedEvent> queued) =>
        webhook.IsActive(_world.Now) ? Send(webhook, queued()) : DeliveryErrors.Inactive(webhook);

    public void Close()
    {
        _world.Events.Raised -= Take;
        lock (_floor.Lock)
        {
            foreach (var queue in _queues.Values)
                queue.Update(WebhookChange.Deleted);
        }
    }

    /// <summary>What happened is written down as it was at that moment.</summary>
    private void Take(DomainEvent happened)
    {
        if (happened is WebhookChangedEvent changed)
            Follow(changed.Webhook, changed.Change);
        else if (WebhookEvent.Of(happened) is { } known)
            Announce(known);
    }

    private void Follow(Webhook webhook, WebhookChange change)
    {
        lock (_floor.Lock)
        {
            if (change == WebhookChange.Created)
                _queues.Add(webhook.Id, new DeliveryQueue(webhook, _floor));
            else
                _queues[webhook.Id].Update(change);
            if (change == WebhookChange.Deleted)
                _queues.Remove(webhook.Id);
        }
    }

    private void Announce(WebhookEvent happened)
    {
        byte[]? data = null;
        var eventId = "";
        foreach (var webhook in _world.Webhooks.Hearing(happened).ToList())
        {
            if (data is null)
            {
                data = Envelope.WriteData(EventData.Of(happened.Happened));
                eventId = EventData.IdOf(happened, _world.Chance);
            }

            Send(webhook, new QueuedEvent(eventId, happened.Type,
                Envelope.Write(webhook, happened.Type, eventId, data, happened.From, happened.Group.Id)));
        }
    }

    private Delivery Send(Webhook webhook, QueuedEvent queued)
    {
        bool isFull;
        Delivery made;
        lock (_floor.Lock)
        {
            var queue = _queues[webhook.Id];
            made = queue.Add(queued).Snapshot();
            isFull = queue.IsFull;
            if (isFull)
                queue.AbandonWaiting($"{WebhookLimits.MostPending} deliveries waited, and the webhook was disabled");
        }

        if (isFull)
            _world.Webhooks.Disable(webhook);
        return made;
    }
}
