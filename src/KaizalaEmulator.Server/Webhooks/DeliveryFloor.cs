using System.Globalization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// What the queues of one world share: the lock under which they change, the ledger, the policy, and the knowledge which of
/// them are at work. Whoever holds the lock never takes the world's gate; the other way round is fine.
/// </summary>
internal sealed class DeliveryFloor(World world, DeliverySender sender)
{
    /// <summary>The name under which a move of the clock reports an attempt that waited for its time.</summary>
    public const string AttemptKind = "deliveryAttempt";

    /// <summary>The name under which it reports that the last attempt has failed.</summary>
    public const string DisabledKind = "webhookDisabled";

    private readonly HashSet<DeliveryQueue> _running = [];
    private TaskCompletionSource? _changed;
    private Random? _chance;
    private long _lastId;

    public Lock Lock { get; } = new();

    public DeliveryLedger Ledger { get; } = new();

    public DeliverySender Sender { get; } = sender;

    public DeliveryPolicy Policy { get; set; } = DeliveryPolicy.None;

    /// <summary>Told, under the lock, of each delivery that is new or stands elsewhere than before.</summary>
    public Action<DeliveryEntry>? Listener { get; set; }

    public WorldClock Clock => world.Clock;

    public DateTimeOffset Now => world.Now;

    public bool IsIdle => _running.Count == 0;

    public long LastId => _lastId;

    /// <summary>Done at the next change of anything here.</summary>
    public Task NextChange => (_changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public static string Named(DeliveryEntry entry) => entry.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether nothing up to a delivery is being sent, or could be.</summary>
    public bool IsSettled(long upTo) => _running.All(queue => queue.FirstId > upTo);

    public DeliveryEntry Enter(DeliveryQueue queue, QueuedEvent queued)
    {
        var entry = new DeliveryEntry(++_lastId, queue, queued, Now);
        Ledger.Add(entry);
        return entry;
    }

    public void Finished(DeliveryEntry entry)
    {
        Ledger.Finish(entry);
        Changed(entry);
    }

    public void Changed(DeliveryEntry entry)
    {
        Listener?.Invoke(entry);
        Signal();
    }

    public void Started(DeliveryQueue queue) => _running.Add(queue);

    public void Rested(DeliveryQueue queue)
    {
        _running.Remove(queue);
        Signal();
    }

    /// <summary>Takes the world's chance for policies; under its gate.</summary>
    public void UseChance() => _chance ??= new Random(world.Chance.Next(0, int.MaxValue));

    public bool Loses(double probability) => probability > 0 && _chance!.NextDouble() < probability;

    /// <summary>Disables a webhook whose last attempt has failed. Called without the lock.</summary>
    public void Exhausted(Webhook webhook)
    {
        lock (world.Gate)
            world.Webhooks.Disable(webhook);
        // Nothing to do by then: a move of the clock reports it among what it has set off.
        Clock.Schedule(Now, DisabledKind, webhook.Id.Text, _ => Task.CompletedTask);
    }

    private void Signal()
    {
        _changed?.SetResult();
        _changed = null;
    }
}
