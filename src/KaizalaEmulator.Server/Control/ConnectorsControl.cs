using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

internal sealed record ConnectorsAnswer(IReadOnlyList<ConnectorAnswer> Connectors);

/// <summary>A connector, in the seed's fields.</summary>
internal sealed record ConnectorAnswer(
    string ApplicationId,
    string ApplicationSecret,
    string Name,
    IReadOnlyList<string> Permissions,
    bool Active,
    IReadOnlyList<string> RedirectUrls)
{
    public static ConnectorAnswer Of(Connector connector) =>
        new(connector.ApplicationId,
            connector.Secret,
            connector.Name,
            PermissionNames.Of(connector.Permissions),
            connector.IsActive,
            connector.RedirectUrls);
}

internal static class ConnectorsControl
{
    public static void MapConnectors(this ControlRoutes control)
    {
        control.Get("/connectors", List);
        control.Post<SeedConnector, ConnectorAnswer>("/connectors", Add, status: 201, changes: "connectors");
        control.Put<SeedConnector, ConnectorAnswer>("/connectors/{id}", Change, changes: "connectors");
        control.Delete("/connectors/{id}", Remove, changes: "connectors");
    }

    private static Result<ConnectorsAnswer> List(ControlCall call) =>
        new ConnectorsAnswer([.. call.World.Connectors.All.Select(ConnectorAnswer.Of)]);

    private static Result<ConnectorAnswer> Add(ControlCall call, SeedConnector body) =>
        TenantSeeder.Add(call.World, body).Map(ConnectorAnswer.Of);

    private static Result<ConnectorAnswer> Change(ControlCall call, SeedConnector body) =>
        Find(call).Then<ConnectorAnswer>(connector =>
            TenantSeeder.Change(connector, body) is { } refused ? refused : ConnectorAnswer.Of(connector));

    private static Result<DoneAnswer> Remove(ControlCall call)
    {
        var connectors = call.World.Connectors;
        return Find(call).Map(connector =>
        {
            connectors.Remove(connector);
            return new DoneAnswer();
        });
    }

    private static Result<Connector> Find(ControlCall call) =>
        call.World.Connectors.Find(call.Route("id")) is { } connector ? connector : ConnectorErrors.Unknown(call.Route("id"));
}
