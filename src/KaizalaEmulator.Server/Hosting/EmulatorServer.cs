using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Tls;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>A running emulator: the API root, its endpoint hosts and the control plane.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private EmulatorServer(WebApplication app, WorldRegistry worlds, EndpointMap endpoints)
    {
        _app = app;
        Worlds = worlds;
        Endpoints = endpoints;
    }

    public WorldRegistry Worlds { get; }

    public EndpointMap Endpoints { get; }

    /// <summary>What of the Kaizala API its routes lead to.</summary>
    internal IReadOnlyList<ApiOperation> Operations =>
    [
        .. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<ApiOperation>())
            .OfType<ApiOperation>(),
    ];

    /// <summary>The default world's banner.</summary>
    public WorldBanner Banner => WorldBanner.Of(Worlds.Default, Endpoints);

    /// <summary>Seeds the default world, listens on every port and answers.</summary>
    /// <exception cref="StartRefusedException">A bad seed, a port in use, or an option that cannot be honoured.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancel = default)
    {
        var names = Enumerable.Range(1, options.Endpoints).Select(number => $"kms{number}").ToList();
        var log = new StandardErrorLog();
        var callbacks = new CallbackNetwork(new CallbackOptions
        {
            AllowedHosts = options.AllowedCallbackHosts,
            RequireHttps = options.RequireHttpsCallbacks,
            ValidationTimeout = options.ValidationTimeout,
            Timeout = options.CallbackTimeout,
        });
        var worlds = SeedFile.Plant(options.SeedFile, names, options.Throttle, callbacks, new WorldLog(log.CreateLogger("World")).Watch);
        var tls = options.Tls ? TlsListener.Prepare(options, TimeProvider.System, log.CreateLogger(nameof(Tls))) : null;
        var listeners = Listeners.Bind(options);
        var endpoints = EndpointMap.OnPorts(options.Advertise, listeners.Ports, listeners.TlsPort);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(options.Verbose ? LogLevel.Information : LogLevel.Warning);
        // Even where it writes no line, this category starts an activity and a log scope for every request.
        if (!options.Verbose)
            builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            foreach (var endPoint in listeners.EndPoints)
                kestrel.Listen(endPoint, listen =>
                {
                    if (endPoint.Port == listeners.TlsPort)
                        tls!.Secure(listen);
                });
        });
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = listeners.Take);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = StopPatience);
        builder.Services.AddSingleton(new MediaOptions { Limit = options.MediaLimit, AllowedHosts = options.AllowedMediaHosts });
        builder.Services.AddKaizalaEmulator(worlds, endpoints, new ControlAccess(options.AllowedControlHosts));

        var app = builder.Build();
        app.UseKaizalaEmulator();
        await app.StartAsync(cancel);
        return new EmulatorServer(app, worlds, endpoints);
    }

    /// <summary>Stops listening; requests under way are given a moment to finish.</summary>
    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
