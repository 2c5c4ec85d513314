using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary><c>contracts/operations.json</c>: every operation, what it takes and what it answers.</summary>
/// <param name="Headers">What every answer carries.</param>
/// <param name="Refusals">By status, what a refusal looks like; an operation names those it can give.</param>
/// <param name="Operations">In the order of the documentation.</param>
public sealed record Manifest(
    IReadOnlyList<FixedHeader> Headers,
    IReadOnlyDictionary<string, DeclaredAnswer> Refusals,
    IReadOnlyList<ContractOperation> Operations)
{
    /// <exception cref="InvalidDataException">The file is not there, or is no manifest.</exception>
    internal static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, "operations.json");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Default.Manifest)
                ?? throw new InvalidDataException($"{path} holds null; expected an object with \"operations\".");
        }
        catch (Exception problem) when (problem is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The contract cannot be read: {path}: {problem.Message}", problem);
        }
    }
}

/// <summary>A header that every answer carries with one value.</summary>
public sealed record FixedHeader(string Name, string Value, string Evidence, string Description);

/// <summary>One operation of the API.</summary>
/// <param name="Name">Names it in code, tests, collection and reports.</param>
/// <param name="Resource">The folder it belongs to.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below the API root; parts in braces vary.</param>
/// <param name="Evidence">D documented, O observed, I inferred, X invented.</param>
/// <param name="Source">Where it is known from.</param>
/// <param name="Authentication"><c>none</c>, <c>refreshToken</c> or <c>accessToken</c>.</param>
/// <param name="Responses">By status, what it answers of its own.</param>
/// <param name="Refusals">Statuses of <see cref="Manifest.Refusals"/> that it can give.</param>
public sealed record ContractOperation(
    string Name,
    string Resource,
    string Method,
    string Path,
    string Evidence,
    string Source,
    string Authentication,
    IReadOnlyDictionary<string, DeclaredAnswer> Responses,
    IReadOnlyList<int> Refusals)
{
    /// <summary>What it does, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>What stands in its path, query and headers.</summary>
    public IReadOnlyList<ContractParameter> Parameters { get => field ?? []; init; }

    /// <summary>What it takes; null where it takes no body.</summary>
    public DeclaredBody? RequestBody { get; init; }
}

/// <summary>A parameter; <c>In</c> is <c>path</c>, <c>query</c> or <c>header</c>, <c>Schema</c> a JSON Schema.</summary>
public sealed record ContractParameter(string Name, string In, bool Required, string Evidence, string Description, JsonNode Schema);

/// <summary>A request's body; <c>Schema</c> names a file below <c>contracts/schemas</c>, null where the content type says it all.</summary>
public sealed record DeclaredBody(string ContentType, bool Required)
{
    /// <summary>The schema's name, such as <c>groups/createGroup.request</c>.</summary>
    public string? Schema { get; init; }
}

/// <summary>What an answer of one status looks like.</summary>
public sealed record DeclaredAnswer(string Evidence)
{
    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>The schema's name; null where the body is not JSON.</summary>
    public string? Schema { get; init; }

    /// <summary>The media type; null where there is no body to speak of.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers it must carry.</summary>
    public IReadOnlyList<string> Headers { get => field ?? []; init; }

    /// <summary>What <c>errorCode</c> may be; empty where the body is no error.</summary>
    public IReadOnlyList<string> ErrorCodes { get => field ?? []; init; }

    /// <summary>What <c>errorCategoryKey</c> may be; empty where the body is no error.</summary>
    public IReadOnlyList<string> ErrorCategoryKeys { get => field ?? []; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
