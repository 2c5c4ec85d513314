using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>Serves the contract's OpenAPI document on the API root. It stays in the assembly until somebody asks for it.</summary>
internal sealed class OpenApiServing(WorldRegistry worlds, EndpointMap endpoints)
{
    private const string Path = "/openapi/v1.json";
    private const string Resource = "openapi.json";

    /// <summary>Its servers are told relative to the API root: on an endpoint host they would be wrong for sign-in.</summary>
    public bool Concerns(HttpContext http) =>
        http.Request.Path == Path && endpoints.NameOf(http.Request) == EndpointMap.ApiRootName;

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.Date = worlds.Default.Date;
        return OpenFile.Begin(http) ?? SendAsync(http);
    }

    private static Task SendAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache"; // Another version of the emulator may answer here next.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var document = typeof(OpenApiServing).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not embedded.");
        return TypedResults.Stream(document, "application/json; charset=utf-8").ExecuteAsync(http);
    }
}

internal static class OpenApiBranch
{
    /// <summary>A branch of its own, before the API, as media have.</summary>
    public static void UseOpenApiDocument(this WebApplication app)
    {
        var serving = app.Services.GetRequiredService<OpenApiServing>();
        app.MapWhen(serving.Concerns, branch => branch.Run(serving.InvokeAsync));
    }
}
