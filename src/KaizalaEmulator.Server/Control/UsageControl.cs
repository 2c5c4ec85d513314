using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Usage;

namespace KaizalaEmulator.Server.Control;

internal sealed record UsageAnswer(IReadOnlyList<ConnectorUsageAnswer> Connectors);

/// <summary>What a connector has used; without an id the calls of none that the world knew, without a name one that is gone.</summary>
internal sealed record ConnectorUsageAnswer(string? ApplicationId, string? Name, IReadOnlyList<OperationUsageAnswer> Operations);

/// <summary>An operation, and the names of the fields and query parameters that were sent with it.</summary>
internal sealed record OperationUsageAnswer(
    string Name,
    string Resource,
    string Method,
    string Path,
    long Served,
    long Refused,
    DateTimeOffset LastAt,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Parameters,
    bool HasMore)
{
    public static OperationUsageAnswer Of(ListedOperation listed, OperationUse use) =>
        new(listed.Name, listed.Resource, listed.Method, listed.Path,
            use.Served, use.Refused, use.LastAt, use.Fields, use.Parameters, use.HasMore);
}

internal static class UsageControl
{
    /// <summary>Which operations and fields each connector has really used.</summary>
    public static void MapUsage(this ControlRoutes control) => control.Get("/usage", Show);

    private static Result<UsageAnswer> Show(ControlCall call)
    {
        var connectors = call.World.Connectors;
        return new UsageAnswer([.. call.Hosted.Usage.Show().Select(used => new ConnectorUsageAnswer(
            used.Key.Length == 0 ? null : used.Key,
            connectors.Find(used.Key)?.Name,
            [.. used.Select(line => OperationUsageAnswer.Of(OperationManifest.All[line.Operation], line.Use))]))]);
    }
}
