using System.Net;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>An emulator of its own on sockets, with limits short enough for tests.</summary>
internal sealed class SocketEmulator : IAsyncDisposable
{
    private readonly EmulatorServer _server;

    private SocketEmulator(EmulatorServer server)
    {
        _server = server;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Endpoints.ApiRoot + "/") };
        Client.DefaultRequestHeaders.Add("accessToken", server.Banner.AccessToken);
    }

    public HttpClient Client { get; }

    public HostedWorld World => _server.Worlds.Default;

    public Deliveries Deliveries => World.Deliveries;

    public static async Task<SocketEmulator> StartAsync(EmulatorOptions? options = null) =>
        new(await EmulatorServer.StartAsync((options ?? new EmulatorOptions()) with { Port = 0, Endpoints = 1 }));

    public Task<JsonAnswer> SubscribeAsync(string url, string group = SignIns.Team) => Client.PostJson("v1/webhook", new
    {
        objectId = group,
        objectType = "Group",
        eventTypes = new[] { "TextMessageCreated" },
        callBackUrl = url,
    });

    public async Task SayAsync(string text) =>
        (await Client.PostJson($"v1/groups/{SignIns.Team}/messages", new { message = text })).ShouldBeOk();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
