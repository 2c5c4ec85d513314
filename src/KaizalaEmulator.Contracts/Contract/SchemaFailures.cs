using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>From the validator's errors to lines that say where, what was expected, what came, and how it is known.</summary>
internal static class SchemaFailures
{
    private const int LongestValue = 80;

    public static IReadOnlyList<string> Of(JsonSchema schema, JToken body) =>
        [.. schema.Validate(body).SelectMany(Leaves).Select(error => Line(schema, body, error)).Distinct()];

    /// <summary>Of several alternatives the one that the value comes nearest to.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error)
    {
        if (error is not ChildSchemaValidationError { Errors.Count: > 0 } parent)
            return [error];
        var branches = parent.Errors.Values.Select(errors => errors.SelectMany(Leaves).ToList()).Where(errors => errors.Count > 0).ToList();
        return error.Kind == ValidationErrorKind.NotAllOf || branches.Count == 0
            ? branches.SelectMany(errors => errors).DefaultIfEmpty(error)
            : branches.MinBy(errors => (errors.Count(TellsTheKind), errors.Count))!;
    }

    /// <summary>An alternative is for another kind of thing where it does not list the value given.</summary>
    private static bool TellsTheKind(ValidationError error) =>
        error.Kind is ValidationErrorKind.NotInEnumeration or ValidationErrorKind.PatternMismatch && error.Property is "actionType" or "id";

    private static string Line(JsonSchema root, JToken body, ValidationError error)
    {
        var path = (error.Path ?? "").TrimStart('#', '/');
        var value = path.Length == 0 ? body : body.SelectToken(path);
        var got = error.Kind == ValidationErrorKind.PropertyRequired ? "nothing" : Shown(value ?? error.Token);
        var evidence = Evidence(root, path) is { } letter ? $" ({letter})" : "";
        return $"{(path.Length == 0 ? "the body" : path)}: expected {Expected(error)}, got {got}{evidence}";
    }

    private static string Expected(ValidationError error)
    {
        var schema = error.Schema.ActualSchema;
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "a value, it is required",
            ValidationErrorKind.NotInEnumeration => "one of " + string.Join(", ", schema.Enumeration.Select(value => JsonConvert.ToString(value))),
            ValidationErrorKind.PatternMismatch => "text that matches " + schema.Pattern,
            ValidationErrorKind.StringTooShort => schema.MinLength == 1 ? "text that is not empty" : $"at least {schema.MinLength} characters",
            ValidationErrorKind.StringTooLong => $"at most {schema.MaxLength} characters",
            ValidationErrorKind.NumberTooSmall => $"at least {schema.Minimum}",
            ValidationErrorKind.NumberTooBig => $"at most {schema.Maximum}",
            ValidationErrorKind.TooFewItems => $"at least {schema.MinItems} items",
            ValidationErrorKind.TooManyItems => $"at most {schema.MaxItems} items",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => "no such property",
            ValidationErrorKind.ExcludedSchemaValidates => "nothing here",
            ValidationErrorKind.StringExpected => "text",
            ValidationErrorKind.NumberExpected => "a number",
            ValidationErrorKind.IntegerExpected => "a whole number",
            ValidationErrorKind.BooleanExpected => "true or false",
            ValidationErrorKind.ObjectExpected => "an object",
            ValidationErrorKind.ArrayExpected => "an array",
            ValidationErrorKind.NullExpected => "null",
            _ => $"what the schema says ({error.Kind})",
        };
    }

    private static string Shown(JToken? value)
    {
        var text = value?.ToString(Formatting.None) ?? "nothing";
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    /// <summary>The letter that the description nearest to the place begins with.</summary>
    private static string? Evidence(JsonSchema root, string path)
    {
        IEnumerable<JsonSchema> level = Alternatives(root).ToList();
        var letter = Letter(level);
        foreach (var segment in path.Split('.', '[').Where(segment => segment.Length > 0))
        {
            level = level.SelectMany(schema => Next(schema, segment)).SelectMany(Alternatives).ToList();
            letter = Letter(level) ?? letter;
        }

        return letter;
    }

    private static IEnumerable<JsonSchema> Next(JsonSchema schema, string segment)
    {
        if (segment.EndsWith(']'))
            return schema.Item is { } item ? [item] : [];
        return schema.Properties.TryGetValue(segment, out var property) ? [property] : [];
    }

    private static IEnumerable<JsonSchema> Alternatives(JsonSchema schema)
    {
        var actual = schema.ActualSchema;
        IEnumerable<JsonSchema> own = ReferenceEquals(schema, actual) ? [schema] : [schema, actual];
        return own.Concat(actual.AllOf.Concat(actual.AnyOf).SelectMany(Alternatives));
    }

    private static string? Letter(IEnumerable<JsonSchema> level) =>
        level.Select(schema => schema.Description).FirstOrDefault(text => text is ['D' or 'O' or 'I' or 'X', ':', ..])?[..1];
}
