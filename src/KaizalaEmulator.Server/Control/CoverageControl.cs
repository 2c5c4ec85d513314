using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Control;

internal sealed record CoverageAnswer(IReadOnlyList<OperationAnswer> Operations);

/// <summary>An operation, how it is known, and how often the world has answered it.</summary>
internal sealed record OperationAnswer
{
    public required string Name { get; init; }
    public required string Resource { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required string Evidence { get; init; }
    public required string Source { get; init; }
    public required bool Mapped { get; init; }

    /// <summary>Why it is not served yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Planned { get; init; }

    public required long Served { get; init; }
    public required long Refused { get; init; }

    public static OperationAnswer Of(ListedOperation listed, int number, bool mapped, OperationCalls calls) => new()
    {
        Name = listed.Name,
        Resource = listed.Resource,
        Method = listed.Method,
        Path = listed.Path,
        Evidence = listed.Evidence,
        Source = listed.Source,
        Mapped = mapped,
        Planned = listed.Planned,
        Served = calls.Served(number),
        Refused = calls.Refused(number),
    };
}

internal static class CoverageControl
{
    /// <summary>Every documented or observed operation, with its evidence.</summary>
    public static void MapCoverage(this ControlRoutes control) => control.Get("/coverage", List);

    private static Result<CoverageAnswer> List(ControlCall call)
    {
        var mapped = call.Services.Operations.Select(operation => operation.Name).ToHashSet();
        var calls = call.Hosted.Calls;
        return new CoverageAnswer([.. OperationManifest.All.Select((listed, number) =>
            OperationAnswer.Of(listed, number, mapped.Contains(listed.Name), calls))]);
    }
}
