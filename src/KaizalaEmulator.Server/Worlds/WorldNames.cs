using System.Collections.Concurrent;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>The place a world lives in: filled once its seed is planted.</summary>
internal sealed class WorldSlot(string name)
{
    public string Name { get; } = name;

    public HostedWorld? World { get; set; }
}

/// <summary>Which world owns an application id or a token. Safe for concurrent use.</summary>
internal sealed class WorldNames
{
    private readonly ConcurrentDictionary<string, WorldSlot> _applicationIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, WorldSlot> _tokens = new(StringComparer.Ordinal);

    public HostedWorld? OwnerOf(NameKind kind, string name) =>
        Of(kind).TryGetValue(name, out var slot) ? slot.World : null;

    /// <summary>The registry as one world sees it.</summary>
    public INameRegistry For(WorldSlot slot) => new Share(this, slot);

    /// <summary>Gives up the names of a world, and says which they were.</summary>
    public List<(NameKind Kind, string Name)> ReleaseAll(WorldSlot slot)
    {
        var released = new List<(NameKind, string)>();
        foreach (var kind in Enum.GetValues<NameKind>())
            foreach (var pair in Of(kind).Where(pair => pair.Value == slot))
                if (Of(kind).TryRemove(pair))
                    released.Add((kind, pair.Key));
        return released;
    }

    /// <summary>Takes them again, as far as nobody has in between.</summary>
    public void Restore(WorldSlot slot, IEnumerable<(NameKind Kind, string Name)> names)
    {
        foreach (var (kind, name) in names)
            Of(kind).TryAdd(name, slot);
    }

    private ConcurrentDictionary<string, WorldSlot> Of(NameKind kind) =>
        kind == NameKind.ApplicationId ? _applicationIds : _tokens;

    private sealed class Share(WorldNames all, WorldSlot slot) : INameRegistry
    {
        public bool TryClaim(NameKind kind, string name) => all.Of(kind).TryAdd(name, slot);

        public void Release(NameKind kind, string name) => all.Of(kind).TryRemove(KeyValuePair.Create(name, slot));
    }
}
