using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Faults;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Testing;

/// <summary>
/// A Kaizala of a test's own: one world in an emulator that the whole test process shares, so that a second one costs a
/// world, not a host. Disposing it deletes the world.
/// </summary>
/// <example>
/// <code>
/// await using var kaizala = await KaizalaServer.StartAsync();
/// using var http = kaizala.CreateClient();
/// var group = kaizala.AddGroup("Night shift", "+911199999999");
/// await http.PostAsJsonAsync($"v1/groups/{group.Id}/messages", new { message = "Hello" });
/// </code>
/// </example>
public sealed class KaizalaServer : IAsyncDisposable
{
    private readonly SharedHost _host;
    private readonly HostedWorld _hosted;
    private readonly ReadyTokens? _ready;

    private KaizalaServer(SharedHost host, HostedWorld hosted)
    {
        _host = host;
        _hosted = hosted;
        _ready = hosted.Ready;
        Clock = new KaizalaClock(hosted.Clock);
        Deliveries = new KaizalaDeliveries(hosted.Deliveries);
    }

    /// <summary>The API root, from which tokens come: <c>http://api.kaizala.test/</c> in memory, with a trailing slash.</summary>
    public Uri ApiRoot => new(_host.Endpoints.ApiRoot + "/");

    /// <summary>The endpoint host of <see cref="User"/>, as <c>accessToken</c> names it, with a trailing slash.</summary>
    public Uri EndpointUrl => new(_host.Endpoints.UrlOf(User.Endpoint) + "/");

    /// <summary>The connector whose tokens <see cref="CreateClient()"/> sends.</summary>
    /// <exception cref="InvalidOperationException">The seed has no connector or no user.</exception>
    public Connector Connector => Ready.Connector;

    /// <summary>The person those tokens speak for: the seed's first tenant administrator, else its first user.</summary>
    /// <exception cref="InvalidOperationException">The seed has no connector or no user.</exception>
    public User User => Ready.User;

    /// <summary>A refresh token that works: its <c>accessToken</c> call needs <see cref="Connector"/>'s id and secret.</summary>
    /// <exception cref="InvalidOperationException">The seed has no connector or no user.</exception>
    public string RefreshToken => Ready.RefreshToken;

    /// <summary>An access token that works for 24 hours of the world's time.</summary>
    /// <exception cref="InvalidOperationException">The seed has no connector or no user.</exception>
    public string AccessToken => Ready.AccessToken;

    /// <summary>Reaches every host of this emulator, in memory or by socket. It follows no redirects.</summary>
    public HttpMessageHandler HttpMessageHandler => _host.Handler;

    /// <summary>What this Kaizala knows. Whoever touches it holds <see cref="World.Gate"/>.</summary>
    public World World => _hosted.World;

    /// <summary>The world's clock: it flows until moved or frozen.</summary>
    public KaizalaClock Clock { get; }

    /// <summary>The calls this world has answered, oldest first.</summary>
    public RequestJournal Journal => _hosted.Journal;

    /// <summary>What webhooks are sent.</summary>
    public KaizalaDeliveries Deliveries { get; }

    private ReadyTokens Ready => _ready
        ?? throw new InvalidOperationException("This world's seed has no connector or no user, so it has no tokens to start with.");

    /// <summary>Starts one in memory, on the demo tenant.</summary>
    public static Task<KaizalaServer> StartAsync() => StartAsync(SharedHost.InMemory, seed: null);

    /// <summary>Starts one in memory.</summary>
    /// <param name="seed">A seed document as JSON; its schema is <c>contracts/seed.schema.json</c>.</param>
    /// <exception cref="ArgumentException">The seed is refused; the message names line and field.</exception>
    public static Task<KaizalaServer> StartAsync(string seed) => StartAsync(SharedHost.InMemory, seed);

    /// <summary>Starts one on a free loopback port.</summary>
    /// <param name="seed">A seed document as JSON; without one the demo tenant.</param>
    /// <exception cref="ArgumentException">The seed is refused; the message names line and field.</exception>
    public static Task<KaizalaServer> OnSocketAsync(string? seed = null) => StartAsync(SharedHost.OnSocket, seed);

    /// <summary>A client of the ready connector: its base address is the endpoint URL, its access token is set.</summary>
    public HttpClient CreateClient() => CreateClient(AccessToken);

    /// <summary>A client of any access token; its base address is the endpoint URL.</summary>
    public HttpClient CreateClient(string accessToken)
    {
        var client = CreateAnonymousClient();
        client.BaseAddress = EndpointUrl;
        client.DefaultRequestHeaders.Add("accessToken", accessToken);
        return client;
    }

    /// <summary>A client without a token; its base address is the API root.</summary>
    public HttpClient CreateAnonymousClient() => new(HttpMessageHandler, disposeHandler: false) { BaseAddress = ApiRoot };

    /// <summary>Issues an access token, as a sign-in of that person would.</summary>
    /// <param name="mobileNumber">A number; one the tenant does not know becomes a provisioned user.</param>
    /// <exception cref="ArgumentException">It is no mobile number.</exception>
    public string AccessTokenOf(string mobileNumber)
    {
        lock (World.Gate)
        {
            var user = World.Users.FindOrAdd(Number(mobileNumber));
            user.Provision();
            return World.Tokens.Issue(SignIn.CallerFor(user, Connector)).Text;
        }
    }

    /// <summary>Creates a flat group with <see cref="User"/> as its admin.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="members">Mobile numbers of further members.</param>
    /// <exception cref="ArgumentException">The name is blank, or a number is none.</exception>
    public Group AddGroup(string name, params string[] members)
    {
        lock (World.Gate)
        {
            foreach (var member in members)
                Number(member);
            var created = World.Groups.Create(SignIn.CallerFor(User, Connector), new NewGroup(name, "") { Members = members });
            return created.IsSuccess ? created.Value.Group : throw new ArgumentException(created.Error.Message);
        }
    }

    /// <summary>Sets up a webhook receiver in this process, with a URL to subscribe.</summary>
    /// <param name="handle">Answers each event.</param>
    public KaizalaReceiver AddReceiver(Func<HttpRequestMessage, Task<HttpResponseMessage>> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return new KaizalaReceiver(_host.Worlds.Callbacks, _host.NewReceiverName(), handle);
    }

    /// <summary>The same for a receiver that answers with a status alone.</summary>
    /// <param name="answer">The status of the answer to each event.</param>
    public KaizalaReceiver AddReceiver(Func<HttpRequestMessage, System.Net.HttpStatusCode> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return AddReceiver(request => Task.FromResult(new HttpResponseMessage(answer(request))));
    }

    /// <summary>Acts as a person in the app.</summary>
    /// <param name="mobileNumber">A number of the tenant.</param>
    public KaizalaPhone Phone(string mobileNumber) => new(CreateAnonymousClient(), mobileNumber, World.Name);

    /// <summary>The faults that lie in wait for this world's calls.</summary>
    public FaultList Faults => _hosted.Faults;

    /// <summary>Moves a person to another endpoint host: every other one answers their calls with 308 from then on.</summary>
    /// <param name="mobileNumber">A number of the tenant.</param>
    /// <param name="endpoint"><c>kms1</c> or <c>kms2</c>.</param>
    /// <param name="when">At once, after some more calls, or at a time of the world.</param>
    /// <exception cref="ArgumentException">Nobody has that number, there is no such endpoint, or they are there already.</exception>
    public void Relocate(string mobileNumber, string endpoint, RelocationTime? when = null)
    {
        if (_hosted.Relocate(mobileNumber, endpoint, when).Error is { } refused)
            throw new ArgumentException(refused.Message);
    }

    /// <summary>Deletes the world; the shared host goes on for other tests.</summary>
    public ValueTask DisposeAsync()
    {
        _host.Worlds.Delete(_hosted.Name);
        return ValueTask.CompletedTask;
    }

    private static async Task<KaizalaServer> StartAsync(Lazy<Task<SharedHost>> shared, string? seed)
    {
        var host = await shared.Value.ConfigureAwait(false);
        Domain.Shared.Result<SeedDocument> document = seed is null ? SeedCredentials.DemoForAnotherWorld() : SeedReader.Read(System.Text.Encoding.UTF8.GetBytes(seed));
        var world = document.Then(read => host.Worlds.Create(name: null, read));
        return world.IsSuccess ? new KaizalaServer(host, world.Value) : throw new ArgumentException(world.Error.Message, nameof(seed));
    }

    private static PhoneNumber Number(string text)
    {
        var number = PhoneNumber.Read("mobileNumber", text);
        return number.IsSuccess ? number.Value : throw new ArgumentException(number.Error.Message);
    }
}
