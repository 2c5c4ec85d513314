using KaizalaEmulator.Server.Dashboard;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KaizalaEmulator.Server.Control;

internal static class ControlPlane
{
    /// <summary>Everything below <c>/_emulator</c>, in a branch of its own: its routes and the API's never meet.</summary>
    public static void UseControlPlane(this WebApplication app)
    {
        var frame = app.Services.GetRequiredService<ControlMiddleware>();
        var services = new ControlServices(
            app.Services.GetRequiredService<WorldRegistry>(), app.Services.GetRequiredService<EndpointMap>());
        app.MapWhen(frame.Concerns, branch =>
        {
            branch.Use(frame.InvokeAsync);
            branch.UseRouting();
            branch.UseEndpoints(routes => routes.MapControlPlane(services));
        });
    }

    private static void MapControlPlane(this IEndpointRouteBuilder routes, ControlServices services)
    {
        var control = new ControlRoutes(routes, services);
        control.MapHealth();
        control.MapWorlds();
        control.MapPins();
        control.MapUsers();
        control.MapConnectors();
        control.MapTokens();
        control.MapRequests();
        routes.MapLandingPage(services.Endpoints);
    }
}
