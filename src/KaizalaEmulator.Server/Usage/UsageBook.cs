using System.Collections.Concurrent;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Usage;

/// <summary>
/// Which operations each connector of a world has used, and with which fields: what a port of it has to replace. Bounded: a
/// pair of connector and operation that comes when the book is full is not noted.
/// </summary>
internal sealed class UsageBook
{
    /// <summary>The most pairs of connector and operation.</summary>
    public const int MostEntries = 5_000;

    private readonly ConcurrentDictionary<(string ApplicationId, int Operation), OperationUsage> _entries = new();
    private int _count;

    /// <summary>Notes a call by its answer. Calls that name no connector the world knows stand under an empty id.</summary>
    public void Count(ApiOperation operation, ApiExchange exchange)
    {
        var key = (exchange.Connector?.ApplicationId ?? "", operation.Number);
        if (operation.Number != OperationManifest.Unlisted && (_entries.GetValueOrDefault(key) ?? Open(key)) is { } entry)
            entry.Count(exchange);
    }

    /// <summary>By application id, each with its operations by their number in the manifest.</summary>
    public IEnumerable<IGrouping<string, (int Operation, OperationUse Use)>> Show() => _entries
        .OrderBy(pair => pair.Key)
        .GroupBy(pair => pair.Key.ApplicationId, pair => (pair.Key.Operation, pair.Value.Show()));

    private OperationUsage? Open((string ApplicationId, int Operation) key)
    {
        if (_count >= MostEntries)
            return null;
        var made = new OperationUsage();
        var kept = _entries.GetOrAdd(key, made);
        if (kept == made)
            Interlocked.Increment(ref _count);
        return kept;
    }
}
