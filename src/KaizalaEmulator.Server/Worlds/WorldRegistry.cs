using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>What every world of a process starts from, where its seed says nothing else.</summary>
internal sealed record WorldDefaults(TimeProvider RealTime, IReadOnlyList<string> Endpoints, bool Throttle, CallbackNetwork Callbacks)
{
    /// <summary>Told of each world that is planted.</summary>
    public Action<HostedWorld>? Planted { get; init; }
}

/// <summary>The live worlds of this process, found by name, by token or by application id.</summary>
public sealed partial class WorldRegistry
{
    public const string DefaultName = "default";

    private readonly Lock _changes = new();
    private readonly WorldDefaults _defaults;
    private readonly ConcurrentDictionary<string, WorldSlot> _slots = new(StringComparer.Ordinal);
    private readonly WorldNames _names = new();
    private readonly MediaShelf _media = new();

    private WorldRegistry(WorldDefaults defaults) => _defaults = defaults;

    /// <summary>The one world that is always there.</summary>
    public HostedWorld Default => _slots[DefaultName].World!;

    public IEnumerable<HostedWorld> All =>
        _slots.Values.Select(slot => slot.World!).OrderBy(world => world.Name, StringComparer.Ordinal);

    /// <summary>A registry whose default world stands on this seed.</summary>
    /// <param name="throttle">Whether worlds enforce the published limits on calls, where their seed says nothing.</param>
    /// <param name="callbacks">The way to the receivers of webhooks; left out, to those on loopback.</param>
    /// <param name="planted">Told of each world as it is planted.</param>
    public static Result<WorldRegistry> Start(
        SeedDocument defaultSeed,
        TimeProvider realTime,
        IReadOnlyList<string> endpoints,
        bool throttle = false,
        CallbackNetwork? callbacks = null,
        Action<HostedWorld>? planted = null)
    {
        var network = callbacks ?? new CallbackNetwork(new CallbackOptions());
        var registry = new WorldRegistry(new WorldDefaults(realTime, endpoints, throttle, network) { Planted = planted });
        return registry.Create(DefaultName, defaultSeed).Map(_ => registry);
    }

    /// <summary>The way to the receivers of webhooks.</summary>
    public CallbackNetwork Callbacks => _defaults.Callbacks;

    /// <summary>Bytes of media held by all worlds together, uploads under way included.</summary>
    public long MediaBytes => _media.Bytes;

    public bool TryFind(string name, [NotNullWhen(true)] out HostedWorld? world)
    {
        world = _slots.TryGetValue(name, out var slot) ? slot.World : null;
        return world is not null;
    }

    /// <summary>The world that has issued this token or knows this application id.</summary>
    internal HostedWorld? OwnerOf(NameKind kind, string name) => _names.OwnerOf(kind, name);

    /// <summary>Creates a world from a seed; without a name it gets one of its own.</summary>
    public Result<HostedWorld> Create(string? name, SeedDocument seed)
    {
        if (name is not null && !ValidName().IsMatch(name))
            return Invalid.Field("name", "1 to 64 characters of A-Z a-z 0-9 _ -", Invalid.Quote(name));
        lock (_changes)
        {
            name ??= $"world-{Chance.Unseeded().NewId():N}";
            return _slots.ContainsKey(name)
                ? new KaizalaError(ErrorKind.Conflict, $"name: a world {Invalid.Quote(name)} exists already.")
                : Plant(name, seed);
        }
    }

    /// <summary>Puts a world back to its seed: its clock, tokens and journal too.</summary>
    public Result<HostedWorld> Reset(string name)
    {
        lock (_changes)
        {
            if (!_slots.TryGetValue(name, out var old))
                return Unknown(name);
            var names = _names.ReleaseAll(old);
            var made = Plant(name, old.World!.Seed);
            if (made.IsSuccess)
                old.World.Leave();
            else
                _names.Restore(old, names); // another world has taken a name of the seed meanwhile: the old one lives on
            return made;
        }
    }

    public Result<HostedWorld> Delete(string name)
    {
        if (name == DefaultName)
            return new KaizalaError(ErrorKind.Conflict, "The world \"default\" cannot be deleted; reset it instead.");
        lock (_changes)
        {
            if (!_slots.TryRemove(name, out var slot))
                return Unknown(name);
            _names.ReleaseAll(slot);
            slot.World!.Leave();
            return slot.World;
        }
    }

    public static KaizalaError Unknown(string name) =>
        new(ErrorKind.NotFound, $"No world {Invalid.Quote(name)}; GET /_emulator/worlds lists them.");

    private Result<HostedWorld> Plant(string name, SeedDocument seed)
    {
        var slot = new WorldSlot(name);
        var made = WorldSeeder.Build(name, seed, _names.For(slot), _media, _defaults);
        if (made.IsSuccess)
        {
            slot.World = made.Value;
            _defaults.Planted?.Invoke(made.Value);
            _slots[name] = slot;
        }
        else
        {
            _names.ReleaseAll(slot);
        }

        return made;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex ValidName();
}
