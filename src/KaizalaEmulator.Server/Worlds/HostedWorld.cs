using System.Globalization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Server.Events;
using KaizalaEmulator.Server.Faults;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Usage;
using KaizalaEmulator.Server.Webhooks;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>A world as this process serves it: the domain world, its clock, its journal and the seed it goes back to.</summary>
public sealed class HostedWorld
{
    private DateHeader _date = new(long.MinValue, StringValues.Empty);

    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HostedWorld(World world, WorldDefaults defaults, SeedDocument seed, ReadyTokens? ready)
    {
        Ready = ready;
        World = world;
        RealTime = defaults.RealTime;
        Seed = seed;
        Faults = new FaultList(world);
        Deliveries = new Deliveries(world, defaults.Callbacks, defaults.RealTime);
        Events = EventSources.Attach(this);
        CallbackValidation = new CallbackValidation(defaults.Callbacks, defaults.RealTime);
    }

    public string Name => World.Name;

    public World World { get; }

    public WorldClock Clock => World.Clock;

    /// <summary>The faults that lie in wait for this world's calls.</summary>
    public FaultList Faults { get; }

    /// <summary>The calls this world has answered.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>What webhooks are sent.</summary>
    public Deliveries Deliveries { get; }

    /// <summary>What happens in this world and around it, for whoever listens.</summary>
    internal EventHub Events { get; }

    internal CallbackValidation CallbackValidation { get; }

    /// <summary>How many of them each operation had.</summary>
    internal OperationCalls Calls { get; } = new();

    /// <summary>What each connector has used of them.</summary>
    internal UsageBook Usage { get; } = new();

    /// <summary>Tokens to start with; none in a world without connectors or people.</summary>
    public ReadyTokens? Ready { get; }

    internal SeedDocument Seed { get; }

    internal TimeProvider RealTime { get; }

    /// <summary>Done once the world was deleted, or replaced by a reset: its clock releases nobody any more.</summary>
    internal Task Gone => _gone.Task;

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

    /// <summary>Moves a person's endpoint; a shorthand of <see cref="World.Relocations"/> that takes the gate.</summary>
    /// <param name="mobileNumber">The person's number.</param>
    /// <param name="endpoint">The name of an endpoint host, such as <c>kms2</c>.</param>
    /// <param name="when">Null for now.</param>
    /// <returns>The relocation; an unknown person or endpoint, or one where the person is already, is refused.</returns>
    public Result<Relocation> Relocate(string mobileNumber, string endpoint, RelocationTime? when = null)
    {
        lock (World.Gate)
        {
            var world = World;
            return PhoneNumber.Read("mobileNumber", mobileNumber)
                .Then<User>(number => world.Users.Find(number) is { } user ? user : UserErrors.Unknown(mobileNumber))
                .Then(user => world.Relocations.Relocate(user, endpoint, when ?? RelocationTime.Now));
        }
    }

    internal void Leave()
    {
        Clock.Dispose();
        Deliveries.Close();
        World.Media.Close();
        _gone.TrySetResult();
    }

    private sealed record DateHeader(long Second, StringValues Text);
}
