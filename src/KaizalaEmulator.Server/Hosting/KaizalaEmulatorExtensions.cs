using KaizalaEmulator.Server.Api.Actions;
using KaizalaEmulator.Server.Api.Bots;
using KaizalaEmulator.Server.Api.Groups;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Api.Members;
using KaizalaEmulator.Server.Api.Messages;
using KaizalaEmulator.Server.Api.OAuth;
using KaizalaEmulator.Server.Api.Reactions;
using KaizalaEmulator.Server.Api.Subscribers;
using KaizalaEmulator.Server.Api.Tenancy;
using KaizalaEmulator.Server.Api.Tokens;
using KaizalaEmulator.Server.Api.Webhooks;
using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>The emulator as a part of an ASP.NET Core application.</summary>
public static class KaizalaEmulatorExtensions
{
    public static IServiceCollection AddKaizalaEmulator(
        this IServiceCollection services, WorldRegistry worlds, EndpointMap endpoints, ControlAccess access)
    {
        services.AddRoutingCore();
        services.AddSingleton(worlds);
        services.AddSingleton(endpoints);
        services.AddSingleton(access);
        services.AddSingleton<ApiMiddleware>();
        services.AddSingleton<ControlMiddleware>();
        services.TryAddSingleton(new MediaOptions());
        services.AddSingleton<MediaFetcher>();
        services.AddSingleton<MediaIntake>();
        services.AddSingleton<MediaServing>();
        services.AddSingleton<OpenApiServing>();
        return services;
    }

    public static void UseKaizalaEmulator(this WebApplication app)
    {
        var services = new ApiServices(
            app.Services.GetRequiredService<WorldRegistry>(), app.Services.GetRequiredService<EndpointMap>());
        var api = new KaizalaApi(app, services);
        api.MapKaizalaApi(app.Services);

        app.UseControlPlane(api);
        app.UseMedia();
        app.UseOpenApiDocument();
        app.Use(app.Services.GetRequiredService<ApiMiddleware>().InvokeAsync);
        app.UseRouting();
        app.Use(new UnknownRoutes(api).InvokeAsync);
        app.UseEndpoints(_ => { });
    }

    private static void MapKaizalaApi(this KaizalaApi api, IServiceProvider services)
    {
        api.MapTokens();
        api.MapOAuth();
        api.MapGroups();
        api.MapSubGroups();
        api.MapMembers();
        api.MapSubscribers();
        api.MapMessages();
        api.MapActions();
        api.MapReactions();
        api.MapMedia(services.GetRequiredService<MediaIntake>());
        api.MapBots();
        api.MapWebhooks();
        api.MapTenancy();
    }
}
