namespace KaizalaEmulator.Server.Journal;

/// <summary>The last calls of a world, oldest first: a ring bounded in entries and in bytes of bodies.</summary>
public sealed class RequestJournal
{
    /// <summary>The most entries kept.</summary>
    public const int MostEntries = 10_000;

    /// <summary>The most bytes of bodies kept.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private long _bytes;
    private long _lastId;

    /// <summary>Told of each call, under a lock.</summary>
    internal Action<JournalEntry>? Listener { get; set; }

    /// <summary>How many entries have been pushed out.</summary>
    public long Dropped { get; private set; }

    /// <summary>The entries kept at this moment, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _bytes = 0;
        }
    }

    internal void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            entry.Id = ++_lastId;
            Listener?.Invoke(entry);
            _entries.Enqueue(entry);
            _bytes += entry.Size;
            while (_entries.Count > MostEntries || (_bytes > MostBytes && _entries.Count > 1))
            {
                _bytes -= _entries.Dequeue().Size;
                Dropped++;
            }
        }
    }
}
