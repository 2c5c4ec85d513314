using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace KaizalaEmulator.Testing;

/// <summary>The emulator that all tests of a process share, in memory or on a socket; started when first asked for.</summary>
internal sealed class SharedHost
{
    private const int InMemoryEndpoints = 2;

    private int _receivers;

    private SharedHost(WorldRegistry worlds, EndpointMap endpoints, HttpMessageHandler handler)
    {
        Worlds = worlds;
        Endpoints = endpoints;
        Handler = Observed(handler);
    }

    /// <summary>Puts something between every client and the emulator; set before the first one starts.</summary>
    internal static Func<HttpMessageHandler, HttpMessageHandler> Observed { get; set; } = handler => handler;

    public static Lazy<Task<SharedHost>> InMemory { get; } = new(StartInMemoryAsync);

    public static Lazy<Task<SharedHost>> OnSocket { get; } = new(StartOnSocketAsync);

    public WorldRegistry Worlds { get; }

    /// <summary>A host name for one more receiver of this process.</summary>
    public string NewReceiverName() => $"receiver-{Interlocked.Increment(ref _receivers)}.kaizala.test";

    public EndpointMap Endpoints { get; }

    public HttpMessageHandler Handler { get; }

    private static async Task<SharedHost> StartInMemoryAsync()
    {
        var endpoints = EndpointMap.InMemory(InMemoryEndpoints);
        var worlds = WorldRegistry.Start(SeedReader.Demo, TimeProvider.System, endpoints.EndpointNames).Value!;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddKaizalaEmulator(worlds, endpoints, new ControlAccess([new Uri(endpoints.ApiRoot).Host]));
        var app = builder.Build();
        app.UseKaizalaEmulator();
        await app.StartAsync().ConfigureAwait(false);
        var handler = app.GetTestServer().CreateHandler();
        // The emulator's own receiver is reached as everything else of it is.
        worlds.Callbacks.Route(new Uri(endpoints.ApiRoot).Host, handler);
        return new SharedHost(worlds, endpoints, handler);
    }

    private static async Task<SharedHost> StartOnSocketAsync()
    {
        var server = await EmulatorServer.StartAsync(new EmulatorOptions { Port = 0 }).ConfigureAwait(false);
        return new SharedHost(server.Worlds, server.Endpoints, new SocketsHttpHandler { AllowAutoRedirect = false });
    }
}
