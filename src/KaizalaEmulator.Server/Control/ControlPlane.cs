using KaizalaEmulator.Server.Control.Phones;
using KaizalaEmulator.Server.Control.Webhooks;
using KaizalaEmulator.Server.Dashboard;
using KaizalaEmulator.Server.Events;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KaizalaEmulator.Server.Control;

internal static class ControlPlane
{
    /// <summary>Everything below <c>/_emulator</c>, in a branch of its own: its routes and the API's never meet.</summary>
    public static void UseControlPlane(this WebApplication app, KaizalaApi api)
    {
        var frame = app.Services.GetRequiredService<ControlMiddleware>();
        var services = new ControlServices(api.Services.Worlds, api.Services.Endpoints, api.Operations);
        app.MapWhen(frame.Concerns, branch =>
        {
            branch.Use(frame.InvokeAsync);
            branch.UseRouting();
            branch.UseEndpoints(routes => routes.MapControlPlane(services, api));
        });
    }

    private static void MapControlPlane(this IEndpointRouteBuilder routes, ControlServices services, KaizalaApi api)
    {
        var control = new ControlRoutes(routes, services);
        control.MapHealth();
        control.MapWorlds();
        control.MapClock();
        control.MapPins();
        control.MapUsers();
        control.MapGroups();
        control.MapConnectors();
        control.MapPackages();
        control.MapTokens();
        control.MapRelocation();
        control.MapThrottle();
        control.MapFaults();
        control.MapRequests();
        control.MapRequestSummaries();
        control.MapWebhooks();
        control.MapDeliveries();
        control.MapDeliverySummaries();
        routes.MapReceiver();
        routes.MapEventStream(services);
        control.MapCoverage();
        control.MapUsage();
        new PhoneRoutes(routes, services, api).MapPhones();
        routes.MapDashboard();
    }
}
