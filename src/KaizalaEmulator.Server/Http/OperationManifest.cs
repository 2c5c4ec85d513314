using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http;

/// <summary>One operation as the manifest lists it: <c>contracts/operations.json</c>.</summary>
internal sealed record ListedOperation(
    string Name, string Resource, string Method, string Path, string Evidence, string Source)
{
    /// <summary>Why it is not served yet; null where it is.</summary>
    public string? Planned { get; init; }
}

/// <summary>Every documented or observed operation of the API. Its place in the list is its number.</summary>
internal static class OperationManifest
{
    /// <summary>The number of an operation that the manifest does not list.</summary>
    public const int Unlisted = -1;

    private const string Resource = "operations.json";

    private static readonly FrozenDictionary<string, int> _numbers;

    static OperationManifest()
    {
        using var stream = typeof(OperationManifest).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not embedded.");
        All = JsonSerializer.Deserialize(stream, ManifestJson.Default.ManifestDocument)!.Operations;
        _numbers = All.Select((operation, number) => KeyValuePair.Create(operation.Name, number)).ToFrozenDictionary();
    }

    public static IReadOnlyList<ListedOperation> All { get; }

    public static int NumberOf(string name) => _numbers.GetValueOrDefault(name, Unlisted);
}

internal sealed record ManifestDocument(IReadOnlyList<ListedOperation> Operations);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ManifestDocument))]
internal sealed partial class ManifestJson : JsonSerializerContext;
