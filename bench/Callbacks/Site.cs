using System.Net.Http.Json;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Callbacks;

/// <summary>A world with a group and webhooks on it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly string[] Events = ["TextMessageCreated"];

    private readonly KaizalaServer _kaizala;
    private readonly HttpClient _http;
    private readonly string _group;

    private Site(KaizalaServer kaizala)
    {
        _kaizala = kaizala;
        _http = kaizala.CreateClient();
        _group = kaizala.AddGroup("Night shift").Id.Text;
    }

    public static async Task<Site> BuildAsync(IEnumerable<string> urls)
    {
        var site = new Site(await KaizalaServer.OnSocketAsync());
        foreach (var url in urls)
        {
            using var answer = await site._http.PostAsJsonAsync("v1/webhook", new
            {
                objectId = site._group, objectType = "Group", eventTypes = Events, callBackUrl = url,
            });
            answer.EnsureSuccessStatusCode();
        }

        return site;
    }

    public async Task SayAsync()
    {
        using var answer = await _http.PostAsJsonAsync($"v1/groups/{_group}/messages", new { message = "The pump at the north gate runs again." });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Queues deliveries and keeps them; the payload of the last.</summary>
    public async Task<byte[]> QueueAsync(int count)
    {
        _kaizala.Deliveries.SetPolicy(new DeliveryPolicy { Hold = true });
        for (var i = 0; i < count; i++)
            await SayAsync();
        return _kaizala.Deliveries.All[^1].Payload.ToArray();
    }

    public async Task DeliverAsync()
    {
        _kaizala.Deliveries.SetPolicy(null);
        await _kaizala.Deliveries.IdleAsync(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _kaizala.DisposeAsync();
    }
}
