using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Http.Tokens;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Makes a world of a seed. A refusal begins with the path of the field, such as <c>users[2].pin: …</c>.</summary>
internal static class WorldSeeder
{
    // Tokens live a year beyond the world's time, and carry it as seconds since 1970.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Result<HostedWorld> Build(
        string name, SeedDocument seed, INameRegistry names, MediaShelf media, WorldDefaults defaults)
    {
        if (seed.Now is { } now && (now < Earliest || now > Latest))
            return Invalid.Field("now", $"a time from {Earliest:yyyy} to {Latest:yyyy}", $"{now:yyyy-MM-dd}");
        var chance = seed.RandomSeed is { } number ? Chance.Seeded(number) : Chance.Unseeded();
        var clock = new WorldClock(defaults.RealTime, seed.Now);
        var world = new World(
            name,
            new Tenant(seed.Tenant?.Id ?? chance.NewId().ToString(), seed.Tenant?.Name ?? "Contoso"),
            new WorldSettings
            {
                EndpointUrlSlash = seed.Settings?.EndpointUrlSlash ?? true,
                ResultAsString = seed.Settings?.ResultAsString ?? false,
                Throttle = seed.Settings?.Throttle ?? defaults.Throttle,
                RequireHttpsCallbacks = defaults.Callbacks.Options.RequireHttps,
            },
            new WorldServices(clock, chance, JwtTokenCodec.Instance, names, defaults.Endpoints)
            {
                MediaShelf = media,
                MediaResources = MediaResourceCodec.Instance,
            });

        lock (world.Gate)
        {
            var refused = TenantSeeder.Plant(world, seed)
                ?? PackageSeeder.Plant(world, seed)
                ?? GroupSeeder.Plant(world, seed)
                ?? TokenSeeder.Plant(world, seed);
            var ready = refused is null ? ReadyTokens.Of(world) : null;
            refused ??= WebhookSeeder.Plant(world, seed, ready);
            if (refused is null)
                return new HostedWorld(world, defaults, seed, ready);
            clock.Dispose();
            return refused;
        }
    }

    /// <summary>Plants each item of a list in turn, until one is refused; the refusal gets the item's path.</summary>
    internal static KaizalaError? Each<T>(string list, IReadOnlyList<T>? items, Func<T, KaizalaError?> plant)
        where T : class => Each(list, items, plant, separator: ".");

    /// <summary>The same for a list of texts, whose refusals name no field of their own.</summary>
    internal static KaizalaError? EachText(string list, IReadOnlyList<string>? items, Func<string, KaizalaError?> plant) =>
        Each(list, items, plant, separator: "");

    private static KaizalaError? Each<T>(string list, IReadOnlyList<T>? items, Func<T, KaizalaError?> plant, string separator)
        where T : class
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is not { } item)
                return Invalid.Field($"{list}[{i}]", "a value", "null");
            if (plant(item) is { } refused)
                return refused with { Message = $"{list}[{i}]{separator}{refused.Message}" };
        }

        return null;
    }
}
