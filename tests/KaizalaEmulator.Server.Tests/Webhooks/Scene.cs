using System.Net;
using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>A Kaizala whose clock stands still, and a receiver in this process that answers as a test says.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly KaizalaReceiver _receiver;
    private readonly List<JsonElement> _received = [];

    private readonly List<string>? _bodies;

    private Scene(KaizalaServer kaizala, KaizalaReceiver receiver, List<string>? bodies)
    {
        Kaizala = kaizala;
        Client = kaizala.CreateClient();
        Portal = new Portal(kaizala);
        _receiver = receiver;
        _bodies = bodies;
    }

    public KaizalaServer Kaizala { get; }

    public HttpClient Client { get; private set; }

    public Portal Portal { get; }

    public string Url => _receiver.Url.ToString();

    /// <summary>What the receiver answers from now on.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

    /// <summary>Awaited before each answer.</summary>
    public Task Pause { get; set; } = Task.CompletedTask;

    /// <summary>The headers of the latest event.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The events received, in order of coming.</summary>
    public IReadOnlyList<JsonElement> Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    /// <summary>The texts of the messages among them.</summary>
    public IEnumerable<string?> Texts => Received.Select(json => json.GetProperty("data").GetProperty("text").GetString());

    public static async Task<Scene> StartAsync()
    {
        var kaizala = await KaizalaServer.StartAsync();
        return Begin(kaizala, kaizala.AddReceiver, bodies: null);
    }

    /// <summary>The same from a seed that names the receiver's URL.</summary>
    /// <param name="bodies">Takes the body of each event as it came.</param>
    public static async Task<Scene> StartAsync(Func<string, string> seed, List<string> bodies)
    {
        await using var lender = await KaizalaServer.StartAsync();
        Scene? scene = null;
        var receiver = lender.AddReceiver(request => scene!.TakeAsync(request));
        var kaizala = await KaizalaServer.StartAsync(seed(receiver.Url.ToString()));
        return scene = Begin(kaizala, _ => receiver, bodies);
    }

    private static Scene Begin(
        KaizalaServer kaizala, Func<Func<HttpRequestMessage, Task<HttpResponseMessage>>, KaizalaReceiver> add, List<string>? bodies)
    {
        kaizala.Clock.Freeze();
        Scene? scene = null;
        return scene = new Scene(kaizala, add(request => scene!.TakeAsync(request)), bodies);
    }

    /// <summary>Subscribes to a group, all events of messages unless told otherwise.</summary>
    public async Task<string> SubscribeAsync(string group = SignIns.Team, params string[] events) =>
        (await Client.PostJson("v1/webhook", new
        {
            objectId = group,
            objectType = "Group",
            eventTypes = events.Length == 0 ? ["TextMessageCreated"] : events,
            callBackUrl = Url,
            callBackToken = "open sesame",
        })).ShouldBeOk()["webhookId"].GetString()!;

    public async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts)
            (await Client.PostJson($"v1/groups/{SignIns.Team}/messages", new { message = text })).ShouldBeOk();
    }

    /// <summary>Says something and waits until it has been tried.</summary>
    public async Task TellAsync(params string[] texts)
    {
        await SayAsync(texts);
        await Kaizala.Deliveries.IdleAsync();
    }

    /// <summary>Signs in anew: after days of the world the first token has expired.</summary>
    public void SignInAgain() => Client = Kaizala.CreateClient(Kaizala.AccessTokenOf(SignIns.Admin));

    public async Task<JsonElement> ListedAsync(string webhook) =>
        (await Client.GetJson("v1/webhook")).ShouldBeOk()["webhooks"].EnumerateArray().Single(row => row.GetProperty("id").GetString() == webhook);

    public async Task<bool> IsActiveAsync(string webhook) => (await ListedAsync(webhook)).GetProperty("active").GetBoolean();

    public ValueTask DisposeAsync()
    {
        _receiver.Dispose();
        Portal.Dispose();
        return Kaizala.DisposeAsync();
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request)
    {
        var body = await request.Content!.ReadAsStringAsync();
        var json = JsonDocument.Parse(body).RootElement;
        lock (_received)
        {
            _received.Add(json);
            _bodies?.Add(body);
            Headers.Clear();
            foreach (var (name, values) in request.Headers.Concat(request.Content.Headers))
                Headers[name] = string.Join(",", values);
        }

        await Pause;
        return new HttpResponseMessage(Answer);
    }
}
