using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Bots;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Phones;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Subscribers;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Throttling;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Domain;

public sealed record Tenant(string Id, string Name);

/// <summary>Choices where published sources disagree.</summary>
public sealed record WorldSettings
{
    /// <summary>Whether <c>endpointUrl</c> ends with a slash (captured in 2021; 2017 had none).</summary>
    public bool EndpointUrlSlash { get; init; } = true;

    /// <summary>Whether <c>{"result":true}</c> is answered as the text <c>"true"</c>, as the samples show it.</summary>
    public bool ResultAsString { get; init; }

    /// <summary>Whether the published limits on calls hold from the start.</summary>
    public bool Throttle { get; init; }

    /// <summary>Whether callback URLs have to be <c>https:</c>, as the real service demanded.</summary>
    public bool RequireHttpsCallbacks { get; init; }
}

/// <summary>What a world is given from outside: time, chance, how tokens are written and kept apart, and the endpoint hosts there are.</summary>
public sealed record WorldServices(
    WorldClock Clock, Chance Chance, ITokenCodec TokenCodec, INameRegistry Names, IReadOnlyList<string> Endpoints)
{
    /// <summary>Where the media of all worlds of a process stand; left out, the world has a shelf of its own.</summary>
    public MediaShelf MediaShelf { get; init; } = new();

    public IMediaResourceReader MediaResources { get; init; } = NoMediaResources.Instance;
}

/// <summary>
/// Everything one emulated tenant knows. A world is single-threaded: whoever touches it holds <see cref="Gate"/>,
/// and nobody holds it over I/O.
/// </summary>
public sealed class World
{
    public World(string name, Tenant tenant, WorldSettings settings, WorldServices services)
    {
        Name = name;
        Tenant = tenant;
        Settings = settings;
        Clock = services.Clock;
        Chance = services.Chance;
        TokenCodec = services.TokenCodec;
        Names = services.Names;
        Endpoints = services.Endpoints;
        Users = new UserDirectory(this);
        Connectors = new ConnectorDirectory(this);
        Pins = new PinDesk(this);
        Tokens = new TokenStore(this);
        TokenEnding = new TokenEnding(this);
        SignIn = new SignIn(this);
        OAuth = new OAuthDesk(this);
        Groups = new GroupDirectory(this);
        SubGroups = new SubGroupDirectory(this);
        Members = new MemberDirectory(this);
        Subscribers = new SubscriberDirectory(this);
        Addressing = new Addressing(this);
        Messages = new MessageBoard(this);
        Actions = new ActionBoard(this);
        Reactions = new ReactionBoard(this);
        Phones = new PhoneBook(this);
        Relocations = new RelocationDesk(this);
        Throttle = new Throttle(this, settings.Throttle);
        Media = new MediaLibrary(this, services.MediaShelf, services.MediaResources);
        Bots = new BotDirectory(this);
        GroupFinder = new GroupFinder(this);
        Webhooks = new WebhookDirectory(this);
    }

    public Lock Gate { get; } = new();

    /// <summary>What happens in this world, as it happens.</summary>
    public DomainEvents Events { get; } = new();

    public string Name { get; }

    public Tenant Tenant { get; }

    public WorldSettings Settings { get; }

    public WorldClock Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public UserDirectory Users { get; }

    public ConnectorDirectory Connectors { get; }

    public PinDesk Pins { get; }

    public TokenStore Tokens { get; }

    public TokenEnding TokenEnding { get; }

    public SignIn SignIn { get; }

    public OAuthDesk OAuth { get; }

    public GroupDirectory Groups { get; }

    public SubGroupDirectory SubGroups { get; }

    public MemberDirectory Members { get; }

    public SubscriberDirectory Subscribers { get; }

    public MessageBoard Messages { get; }

    public ActionBoard Actions { get; }

    /// <summary>The action packages this world knows.</summary>
    public PackageShelf Packages { get; } = new();

    public ReactionBoard Reactions { get; }

    public PhoneBook Phones { get; }

    public MediaLibrary Media { get; }

    public BotDirectory Bots { get; }

    public GroupFinder GroupFinder { get; }

    public WebhookDirectory Webhooks { get; }

    /// <summary>Messages and actions by reference id.</summary>
    public PostIndex Posts { get; } = new();

    internal Addressing Addressing { get; }

    /// <summary>Who is served by which endpoint host, and the moves from one to another.</summary>
    public RelocationDesk Relocations { get; }

    /// <summary>The limits on calls.</summary>
    public Throttle Throttle { get; }

    /// <summary>The names of the endpoint hosts that can serve a person: <c>kms1</c>, <c>kms2</c>, …</summary>
    public IReadOnlyList<string> Endpoints { get; }

    public Chance Chance { get; }

    internal ITokenCodec TokenCodec { get; }

    internal INameRegistry Names { get; }
}
