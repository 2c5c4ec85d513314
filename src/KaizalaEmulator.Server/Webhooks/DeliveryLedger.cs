namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// Every delivery of a world by its id, as far as there is room: what still waits is never dropped, of what is finished the
/// longest finished goes first. Used under the floor's lock.
/// </summary>
internal sealed class DeliveryLedger
{
    /// <summary>The most finished deliveries kept.</summary>
    public const int MostFinished = 10_000;

    /// <summary>The most bytes of payloads of finished deliveries kept.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    private readonly Dictionary<long, DeliveryEntry> _byId = [];
    private readonly Queue<DeliveryEntry> _finished = new();
    private long _firstId = 1;
    private long _lastId;
    private long _finishedBytes;

    /// <summary>How many finished deliveries have been pushed out.</summary>
    public long Dropped { get; private set; }

    public DeliveryEntry? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>Those behind an id, oldest first.</summary>
    public IEnumerable<DeliveryEntry> After(long id)
    {
        for (var next = Math.Max(id + 1, _firstId); next <= _lastId; next++)
        {
            if (_byId.TryGetValue(next, out var entry))
                yield return entry;
        }
    }

    public void Add(DeliveryEntry entry)
    {
        _byId.Add(entry.Id, entry);
        _lastId = entry.Id;
    }

    public void Finish(DeliveryEntry entry)
    {
        _finished.Enqueue(entry);
        _finishedBytes += entry.Event.Payload.Length;
        while (_finished.Count > MostFinished || (_finishedBytes > MostBytes && _finished.Count > 1))
        {
            var oldest = _finished.Dequeue();
            _finishedBytes -= oldest.Event.Payload.Length;
            _byId.Remove(oldest.Id);
            Dropped++;
        }

        while (_firstId <= _lastId && !_byId.ContainsKey(_firstId))
            _firstId++;
    }
}
