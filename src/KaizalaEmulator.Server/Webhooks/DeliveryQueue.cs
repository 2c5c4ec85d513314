using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// The deliveries of one webhook, sent one after the other in the order of their events, so that a dead receiver delays
/// nobody else's. Changed under the floor's lock alone; <see cref="RunAsync"/> holds none while it sends.
/// </summary>
internal sealed class DeliveryQueue
{
    private readonly DeliveryFloor _floor;
    private readonly LinkedList<DeliveryEntry> _waiting = new();
    private DeliveryEntry? _partnerless;
    private IScheduled? _timer;
    private CancellationTokenSource? _patience;
    private bool _isActive;
    private bool _isOver;

    public DeliveryQueue(Webhook webhook, DeliveryFloor floor)
    {
        Webhook = webhook;
        _floor = floor;
        Target = CallbackTarget.Of(webhook);
        _isActive = webhook.IsActive(floor.Now);
    }

    public Webhook Webhook { get; }

    public CallbackTarget Target { get; private set; }

    public bool IsFull => _waiting.Count >= WebhookLimits.MostPending;

    /// <summary>Whether it is sending, or about to.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>The first that waits; none is beyond all others.</summary>
    public long FirstId => _waiting.First?.Value.Id ?? long.MaxValue;

    /// <summary>Null where the world's holds.</summary>
    public DeliveryPolicy? OwnPolicy { get; private set; }

    private DeliveryPolicy Policy => OwnPolicy ?? _floor.Policy;

    public void SetPolicy(DeliveryPolicy? policy)
    {
        OwnPolicy = policy;
        PolicyChanged();
    }

    public void PolicyChanged()
    {
        if (!Policy.Reorder)
            _partnerless = null;
        Wake();
    }

    /// <summary>Whether the policy keeps a delivery from going out.</summary>
    public bool Holds(DeliveryEntry entry) => !entry.IsReleased && (Policy.Hold || entry == _partnerless);

    public DeliveryEntry Add(QueuedEvent queued)
    {
        var policy = Policy;
        var entry = _floor.Enter(this, queued);
        if (policy.Delay > TimeSpan.Zero)
            entry.NextAttemptAt = _floor.Now + policy.Delay;
        entry.CopiesLeft = policy.Duplicate;
        entry.IsLost = _floor.Loses(policy.Drop);
        if (policy.Reorder && _partnerless is { } earlier)
            _waiting.AddBefore(_waiting.Find(earlier)!, entry);
        else
            _waiting.AddLast(entry);
        if (policy.Reorder)
            _partnerless = _partnerless is null ? entry : null;
        _floor.Changed(entry);
        Wake();
        return entry;
    }

    /// <summary>Lets out what waits now; what comes later is held again.</summary>
    /// <returns>How many were held.</returns>
    public int Release()
    {
        var held = _waiting.Where(Holds).ToList();
        foreach (var entry in held)
        {
            entry.IsReleased = true;
            _floor.Changed(entry);
        }

        _partnerless = null;
        Wake();
        return held.Count;
    }

    /// <summary>Takes over what has become of the webhook.</summary>
    public void Update(WebhookChange change)
    {
        Target = CallbackTarget.Of(Webhook);
        var wasActive = _isActive;
        _isActive = change != WebhookChange.Deleted && Webhook.IsActive(_floor.Now);
        if (!_isActive)
            StopTimer();
        _isOver = change is WebhookChange.Deleted or WebhookChange.Expired;
        if (_isOver)
            AbandonWaiting("the webhook was deleted or has expired");
        if (change == WebhookChange.Deleted)
            _patience?.Cancel();
        if (_isActive && !wasActive)
            StartAfresh();
        Wake();
    }

    /// <summary>Gives up everything that waits, for a reason that has nothing to do with any of it.</summary>
    public void AbandonWaiting(string reason)
    {
        StopTimer();
        _partnerless = null;
        foreach (var entry in _waiting.Where(entry => !(IsRunning && entry == _waiting.First!.Value && _patience is not null)).ToList())
            Abandon(entry, reason);
    }

    /// <summary>The failed one goes first, its attempts counted afresh.</summary>
    private void StartAfresh()
    {
        if (_waiting.First?.Value is not { } head)
            return;
        head.State = DeliveryState.Pending;
        head.Failures = 0;
        head.NextAttemptAt = null;
    }

    private void Wake()
    {
        if (IsRunning || Next() is null)
            return;
        IsRunning = true;
        _floor.Started(this);
        // In a context of its own: an event may come from within work of the clock, which must not be waited for here.
        ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.RunAsync(), this, preferLocal: false);
    }

    /// <summary>What can go out now. Where something has to wait for a time of the world, the clock is set for it.</summary>
    private DeliveryEntry? Next()
    {
        while (_isActive && _timer is null && _waiting.First?.Value is { } head && !Holds(head))
        {
            if (head.IsLost)
            {
                Abandon(head, "dropped by the policy");
                continue;
            }

            if (head.NextAttemptAt is { } due && due > _floor.Now)
            {
                _timer = _floor.Clock.Schedule(due, DeliveryFloor.AttemptKind, DeliveryFloor.Named(head), _ => DueAsync());
                return null;
            }

            return head;
        }

        return null;
    }

    private Task DueAsync()
    {
        lock (_floor.Lock)
        {
            _timer = null;
            Wake();
        }

        return Task.CompletedTask;
    }

    private async Task RunAsync()
    {
        while (Take() is { } entry)
        {
            var attempt = await _floor.Sender
                .SendAsync(Target, entry.Event.Payload, _floor.Now, _patience!.Token).ConfigureAwait(false);
            if (Finish(entry, attempt))
                _floor.Exhausted(Webhook);
        }
    }

    private DeliveryEntry? Take()
    {
        lock (_floor.Lock)
        {
            if (Next() is { } entry)
            {
                entry.NextAttemptAt = null;
                _patience = _floor.Sender.NewPatience();
                return entry;
            }

            IsRunning = false;
            _floor.Rested(this);
            return null;
        }
    }

    /// <returns>Whether no attempt is left.</returns>
    private bool Finish(DeliveryEntry entry, DeliveryAttempt attempt)
    {
        lock (_floor.Lock)
        {
            var isGivenUp = _patience!.IsCancellationRequested && _isOver && attempt.Outcome == CallbackOutcome.Timeout;
            _patience.Dispose();
            _patience = null;
            entry.Add(isGivenUp
                ? attempt with { Outcome = CallbackOutcome.Cancelled, Reason = "the webhook was deleted" }
                : attempt);
            return attempt.Outcome == CallbackOutcome.Ok || entry.HasArrived ? Arrived(entry) : Failed(entry);
        }
    }

    private bool Arrived(DeliveryEntry entry)
    {
        entry.HasArrived = true;
        if (entry.CopiesLeft > 0 && !_isOver)
        {
            entry.CopiesLeft--;
            return false;
        }

        entry.State = DeliveryState.Delivered;
        Leave(entry);
        return false;
    }

    private bool Failed(DeliveryEntry entry)
    {
        if (_isOver)
        {
            Abandon(entry, reason: null);
            return false;
        }

        entry.Failures++;
        var wait = WebhookLimits.RetryAfter(entry.Failures);
        entry.NextAttemptAt = _floor.Now + wait;
        entry.State = wait is null ? DeliveryState.Failed : DeliveryState.Pending;
        _floor.Changed(entry);
        return wait is null;
    }

    private void Abandon(DeliveryEntry entry, string? reason)
    {
        entry.State = DeliveryState.Abandoned;
        entry.NextAttemptAt = null;
        if (reason is not null)
            entry.Add(new DeliveryAttempt(_floor.Now, null, TimeSpan.Zero, CallbackOutcome.Cancelled, reason));
        Leave(entry);
    }

    private void Leave(DeliveryEntry entry)
    {
        _waiting.Remove(entry);
        _floor.Finished(entry);
    }

    private void StopTimer()
    {
        _timer?.Cancel();
        _timer = null;
    }
}
