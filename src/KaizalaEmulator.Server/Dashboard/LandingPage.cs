using KaizalaEmulator.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Dashboard;

/// <summary>What a browser finds at the API root: where everything is.</summary>
internal static class LandingPage
{
    public static void MapLandingPage(this IEndpointRouteBuilder routes, EndpointMap endpoints) =>
        routes.MapGet("/", (RequestDelegate)(http =>
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync($"""
                The Kaizala emulator is running.

                API root       {endpoints.ApiRoot}/v1
                {string.Join('\n', endpoints.Endpoints.Select(host => $"{host.Key,-14} {host.Value}/v1"))}
                Control plane  {endpoints.ApiRoot}/_emulator/health
                Worlds         {endpoints.ApiRoot}/_emulator/worlds
                Last calls     {endpoints.ApiRoot}/_emulator/requests
                PINs           {endpoints.ApiRoot}/_emulator/pins

                """);
        }));
}
