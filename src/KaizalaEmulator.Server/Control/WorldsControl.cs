using System.Text;
using System.Text.Json;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Control;

internal sealed record NewWorldRequest(string? Name, JsonElement? Seed, bool? Empty);

internal sealed record WorldsAnswer(IReadOnlyList<WorldAnswer> Worlds);

internal sealed record WorldAnswer(string Name, string Tenant, DateTimeOffset Now, int Users, int Connectors, int Groups);

internal static class WorldsControl
{
    public static void MapWorlds(this ControlRoutes control)
    {
        control.Get("/worlds", List);
        control.GetAsync("/worlds/{name}", call => Task.FromResult(Show(call)));
        control.Post<NewWorldRequest, WorldBanner>("/worlds", Create, status: 201, changes: "worlds");
        control.Post<NewWorldRequest, WorldBanner>("/worlds/{name}/reset", Reset, changes: "worlds");
        control.Delete("/worlds/{name}", Delete, changes: "worlds");
    }

    private static Result<WorldsAnswer> List(ControlCall call) =>
        new WorldsAnswer([.. call.Services.Worlds.All.Select(hosted => new WorldAnswer(
            hosted.Name,
            hosted.World.Tenant.Name,
            hosted.World.Now,
            hosted.World.Users.All.Count,
            hosted.World.Connectors.All.Count,
            hosted.World.Groups.All.Count))]);

    /// <summary>What to call, and with what. It takes the gate of the world it shows, so the call's own is not held.</summary>
    private static Result<WorldBanner> Show(ControlCall call) => call.Services.Worlds.TryFind(call.Route("name"), out var hosted)
        ? WorldBanner.Of(hosted, call.Services.Endpoints) with { Name = hosted.Name }
        : WorldRegistry.Unknown(call.Route("name"));

    private static Result<WorldBanner> Create(ControlCall call, NewWorldRequest body)
    {
        var services = call.Services;
        return SeedOf(body)
            .Then(seed => services.Worlds.Create(body.Name, seed))
            .Map(hosted => WorldBanner.Of(hosted, services.Endpoints) with { Name = hosted.Name });
    }

    private static Result<WorldBanner> Reset(ControlCall call, NewWorldRequest _)
    {
        var endpoints = call.Services.Endpoints;
        return call.Services.Worlds.Reset(call.Route("name")).Map(hosted => WorldBanner.Of(hosted, endpoints) with { Name = hosted.Name });
    }

    private static Result<DoneAnswer> Delete(ControlCall call) =>
        call.Services.Worlds.Delete(call.Route("name")).Map(_ => new DoneAnswer());

    private static Result<SeedDocument> SeedOf(NewWorldRequest body)
    {
        if (body.Seed is { ValueKind: not JsonValueKind.Null } seed)
            return SeedReader.Read(Encoding.UTF8.GetBytes(seed.GetRawText()));
        return body.Empty ?? false ? new SeedDocument() : SeedCredentials.DemoForAnotherWorld();
    }
}
