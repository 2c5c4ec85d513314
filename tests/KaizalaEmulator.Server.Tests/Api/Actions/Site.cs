using System.Net;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Actions;

/// <summary>A Kaizala whose clock stands still, a new flat group in it, and clients of the people there.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string MemberNumber = "+911199999999";
    public const string WorkerNumber = "+911099999999";
    public const string SubscriberNumber = "+91109999999";

    /// <summary>The public group of the demo tenant.</summary>
    public const string News = "00000308-0000-4000-8000-000000000002";

    private Site(KaizalaServer kaizala)
    {
        Kaizala = kaizala;
        Group = kaizala.AddGroup("Night shift", MemberNumber, WorkerNumber);
        Admin = kaizala.CreateClient();
        Member = kaizala.CreateClient(kaizala.AccessTokenOf(MemberNumber));
        Worker = kaizala.CreateClient(kaizala.AccessTokenOf(WorkerNumber));
        Subscriber = kaizala.CreateClient(kaizala.AccessTokenOf(SubscriberNumber));
    }

    public KaizalaServer Kaizala { get; }

    public Group Group { get; }

    public HttpClient Admin { get; }

    public HttpClient Member { get; }

    public HttpClient Worker { get; }

    public HttpClient Subscriber { get; }

    /// <summary>The actions of the new group, below <c>v1</c>.</summary>
    public string Actions => $"v1/groups/{Group.Id}/actions";

    public static async Task<Site> StartAsync()
    {
        var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        return new Site(kaizala);
    }

    /// <summary>What a mediaResource was in 2017, of one file.</summary>
    public static string MediaResource(string url = "https://cdn.example.com/gate.jpg", int type = 3) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $$"""{"Thumbnail":"","ActionType":{{type}},"Files":[{"Id":"e5cf21bf-d78b-4f8b-bb67-3652e495d12e","Name":"gate.jpg","Size":4,"Url":"{{url}}"}]}"""));

    public async Task<Reply> AskAsync(string method, string path, string? body = null, HttpClient? by = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await (by ?? Admin).SendAsync(request);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends an action to the new group; the body is the whole one.</summary>
    public async Task<JsonElement> SendAsync(string body, HttpClient? by = null) =>
        (await AskAsync("POST", Actions, body, by)).Ok();

    /// <summary>Sends an action and answers the path of it.</summary>
    public async Task<string> PathOfAsync(string body, HttpClient? by = null) =>
        $"{Actions}/{(await SendAsync(body, by)).Text("actionId")}";

    public async Task<JsonElement> GetAsync(string path, HttpClient? by = null) => (await AskAsync("GET", path, by: by)).Ok();

    public async Task<JsonElement> RespondAsync(string path, string body, HttpClient by) =>
        (await AskAsync("POST", $"{path}/responses", body, by)).Ok();

    /// <summary>The one action in the new group.</summary>
    public T Sent<T>()
        where T : ActionContent => (T)Group.Posts.OfType<ActionPost>().Should().ContainSingle().Which.Content;

    public ValueTask DisposeAsync() => Kaizala.DisposeAsync();
}

/// <summary>An answer as it came.</summary>
internal sealed record Reply(HttpStatusCode Status, string Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public JsonElement Ok()
    {
        Status.Should().Be(HttpStatusCode.OK, Body);
        return Json;
    }

    public void ShouldBe(int status, string messageBegins)
    {
        ((int)Status).Should().Be(status, Body);
        Json.Text("message").Should().StartWith(messageBegins);
    }
}

internal static class JsonReading
{
    /// <summary>Asserts the whole of a JSON value: names, order, types and literals.</summary>
    public static void ShouldBeJson(this JsonElement json, string expected)
    {
        var compact = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(expected));
        JsonSerializer.Serialize(json).Should().Be(compact);
    }
}
