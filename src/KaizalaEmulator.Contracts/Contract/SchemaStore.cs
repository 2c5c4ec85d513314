using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>The schemas below <c>contracts/schemas</c>, each read when it is first needed.</summary>
internal sealed class SchemaStore(string folder)
{
    private readonly ConcurrentDictionary<string, Lazy<JObject>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema>> _schemas = new(StringComparer.Ordinal);

    /// <summary>Every schema by name, those that only hold definitions apart.</summary>
    public IReadOnlyList<string> Names => [.. Files.Where(name => !name.EndsWith("/types", StringComparison.Ordinal))];

    /// <summary>Every file by name.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];

    /// <exception cref="InvalidDataException">There is no such schema, or it cannot be read.</exception>
    public JsonSchema Get(string name) => _schemas.GetOrAdd(name, key => new Lazy<JsonSchema>(() => Load(key))).Value;

    /// <summary>The file of a schema as it stands.</summary>
    public JObject File(string name) => _files.GetOrAdd(name, key => new Lazy<JObject>(() => Read(key))).Value;

    private JsonSchema Load(string name)
    {
        var bundle = new SchemaBundle(File, definition => "#/definitions/" + definition);
        var schema = bundle.Add(name);
        schema["definitions"] = new JObject(bundle.Definitions.Select(definition => new JProperty(definition.Key, definition.Value)));
        return JsonSchema.FromJsonAsync(schema.ToString(Formatting.None)).GetAwaiter().GetResult();
    }

    private JObject Read(string name)
    {
        var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar) + ".json");
        try
        {
            return JsonText.Parse(System.IO.File.ReadAllText(path)) as JObject ?? throw new InvalidDataException($"{path} is no JSON object.");
        }
        catch (Exception problem) when (problem is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The schema {name} cannot be read: {problem.Message}", problem);
        }
    }
}
