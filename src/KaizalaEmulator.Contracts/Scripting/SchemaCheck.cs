using NJsonSchema;
using NJsonSchema.Validation;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Holds JSON against a JSON Schema that a script states.</summary>
internal static class SchemaCheck
{
    /// <summary>What does not hold, by its path; empty where all does.</summary>
    public static IEnumerable<string> Run(string schema, string json)
    {
        // Nothing is fetched: references resolve inside the schema only, so this completes at once.
        var parsed = JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        return parsed.Validate(json).Select(Describe);
    }

    private static string Describe(ValidationError error) => $"{(string.IsNullOrEmpty(error.Path) ? "data" : error.Path)}: {error.Kind}";
}
