using System.Globalization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Faults;

/// <summary>The faults of a world. Safe for concurrent use; the world's gate is not needed.</summary>
public sealed class FaultList
{
    private readonly Lock _changes = new();
    private readonly World _world;
    private volatile Fault[] _faults = [];
    private int _lastId;

    internal FaultList(World world) => _world = world;

    /// <summary>Told, under a lock, of a fault's id and of what became of it: <c>added</c>, <c>struck</c>, <c>removed</c>.</summary>
    internal Action<string, string>? Listener { get; set; }

    /// <summary>Oldest first, those used up too.</summary>
    public IReadOnlyList<Fault> All => _faults;

    /// <summary>Lays a fault in wait for API calls; of several that match a call, the oldest that strikes does so alone.</summary>
    public Result<Fault> Add(FaultOrder order)
    {
        if (order.Check() is { } refused)
            return refused;
        var seed = order.Seed ?? (order.Probability < 1 ? NewSeed() : 0);
        lock (_changes)
        {
            var fault = new Fault($"fault-{(++_lastId).ToString(CultureInfo.InvariantCulture)}", order, seed);
            _faults = [.. _faults, fault];
            Listener?.Invoke(fault.Id, "added");
            return fault;
        }
    }

    /// <returns>Whether there was one of that id.</returns>
    public bool Remove(string id)
    {
        lock (_changes)
        {
            var before = _faults.Length;
            _faults = [.. _faults.Where(fault => fault.Id != id)];
            if (_faults.Length < before)
                Listener?.Invoke(id, "removed");
            return _faults.Length < before;
        }
    }

    public void Clear()
    {
        lock (_changes)
        {
            foreach (var fault in _faults)
                Listener?.Invoke(fault.Id, "removed");
            _faults = [];
        }
    }

    /// <summary>The fault that strikes a call, if any.</summary>
    internal Fault? Strike(string method, string path, string? mobileNumber)
    {
        if (_faults.Length == 0)
            return null;
        lock (_changes)
        {
            var struck = Array.Find(_faults, fault => fault.Strikes(method, path, mobileNumber));
            if (struck is not null)
                Listener?.Invoke(struck.Id, "struck");
            return struck;
        }
    }

    private int NewSeed()
    {
        lock (_world.Gate)
            return _world.Chance.Next(0, int.MaxValue);
    }
}
