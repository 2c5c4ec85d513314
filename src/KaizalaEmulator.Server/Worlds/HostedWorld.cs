using System.Globalization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Seeds;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>A world as this process serves it: the domain world, its clock, its journal and the seed it goes back to.</summary>
public sealed class HostedWorld
{
    private DateHeader _date = new(long.MinValue, StringValues.Empty);

    internal HostedWorld(World world, WorldClock clock, SeedDocument seed, ReadyTokens? ready)
    {
        Ready = ready;
        World = world;
        Clock = clock;
        Seed = seed;
    }

    public string Name => World.Name;

    public World World { get; }

    public WorldClock Clock { get; }

    /// <summary>The calls this world has answered.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>Tokens to start with; none in a world without connectors or people.</summary>
    public ReadyTokens? Ready { get; }

    internal SeedDocument Seed { get; }

    /// <summary>The world's time as a <c>Date</c> header, made once a second.</summary>
    internal StringValues Date
    {
        get
        {
            var now = World.Now;
            var second = now.Ticks / TimeSpan.TicksPerSecond;
            var date = _date;
            if (date.Second != second)
                _date = date = new DateHeader(second, now.ToString("r", CultureInfo.InvariantCulture));
            return date.Text;
        }
    }

    private sealed record DateHeader(long Second, StringValues Text);
}
