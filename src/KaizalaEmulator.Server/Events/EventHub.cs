using KaizalaEmulator.Domain;

namespace KaizalaEmulator.Server.Events;

/// <summary>
/// The latest events of a world. Nothing is noted before somebody listens; readers take what is there at their own pace, so
/// a slow one costs nothing, and is told what it has missed. Adding allocates one object and never waits.
/// </summary>
internal sealed class EventHub(World world)
{
    /// <summary>How many events are kept for readers that fall behind or come back.</summary>
    public const int Kept = 4096;

    private readonly Lock _gate = new();
    private readonly StreamEvent[] _ring = new StreamEvent[Kept];
    private TaskCompletionSource? _arrived;
    private long _lastId;
    private volatile bool _isOpen;

    /// <summary>Whether anybody has ever listened.</summary>
    public bool IsOpen => _isOpen;

    public long LastId
    {
        get
        {
            lock (_gate)
                return _lastId;
        }
    }

    public void Open() => _isOpen = true;

    public void Add(string name, Func<StreamData, StreamData> fill)
    {
        if (!_isOpen)
            return;
        var data = fill(new StreamData(world.Now, world.Name));
        TaskCompletionSource? arrived;
        lock (_gate)
        {
            _lastId++;
            _ring[_lastId % Kept] = new StreamEvent(_lastId, name, data);
            arrived = _arrived;
            _arrived = null;
        }

        arrived?.SetResult();
    }

    /// <summary>What came behind an event; a reader that is too far behind, or from another life, is told so first.</summary>
    public List<StreamEvent> After(long id)
    {
        lock (_gate)
        {
            var oldest = Math.Max(1, _lastId - Kept + 1);
            var missed = id > _lastId ? 0 : oldest - 1 - id;
            var events = new List<StreamEvent>();
            if (missed > 0 || id > _lastId)
                events.Add(new StreamEvent(oldest - 1, "world", new StreamData(world.Now, world.Name) { Change = "resync", Missed = Math.Max(missed, 0) }));
            for (var next = id > _lastId ? oldest : Math.Max(id + 1, oldest); next <= _lastId; next++)
                events.Add(_ring[next % Kept]);
            return events;
        }
    }

    /// <summary>Done when there is something behind an event.</summary>
    public Task ArrivedAsync(long id)
    {
        lock (_gate)
        {
            if (_lastId > id)
                return Task.CompletedTask;
            return (_arrived ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
