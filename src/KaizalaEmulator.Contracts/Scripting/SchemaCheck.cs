using NJsonSchema;
using NJsonSchema.References;
using NJsonSchema.Validation;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Holds JSON against a JSON Schema that a script states.</summary>
internal static class SchemaCheck
{
    /// <summary>What does not hold, by its path; empty where all does.</summary>
    /// <exception cref="ScriptLimitException">The text is no schema, or refers to something outside of itself.</exception>
    public static IEnumerable<string> Run(string schema, string json)
    {
        try
        {
            // Nothing is fetched, so this completes at once.
            return Parse(schema).GetAwaiter().GetResult().Validate(json).Select(Describe);
        }
        catch (Exception e) when (e is InvalidOperationException or Newtonsoft.Json.JsonException or NotSupportedException or ArgumentException)
        {
            throw new ScriptLimitException($"the JSON Schema cannot be used: {(e.InnerException ?? e).Message}");
        }
    }

    private static Task<JsonSchema> Parse(string schema) =>
        JsonSchema.FromJsonAsync(schema, null, root => new InnerReferences(new JsonSchemaAppender(root, new DefaultTypeNameGenerator())));

    private static string Describe(ValidationError error) => $"{(string.IsNullOrEmpty(error.Path) ? "data" : error.Path)}: {error.Kind}";

    /// <summary>Scripts reach nothing outside of their sandbox, through references neither.</summary>
    private sealed class InnerReferences(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
    {
        public override Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) => Refuse(filePath);

        public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) => Refuse(url);

        private static Task<IJsonReference> Refuse(string reference) => throw new NotSupportedException($"a reference to \"{reference}\" is not followed");
    }
}
