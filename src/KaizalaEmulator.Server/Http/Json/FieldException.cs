using System.Text.Json;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>A value of the wrong kind. An exception because a converter has no other way to refuse; never on the hot path.</summary>
internal sealed class FieldException(string expected, string got, string within = "")
    : JsonException($"expected {expected}, got {got}")
{
    private const int MostShown = 40;

    public FieldException(string expected, ref Utf8JsonReader reader, string within = "")
        : this(expected, Describe(ref reader), within)
    {
    }

    /// <summary>The part of the path the serializer does not know, such as <c>[2]</c>.</summary>
    public string Within { get; } = within;

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.String => $"\"{FieldProblem.Cut(reader.GetString()!, MostShown)}\"",
        _ => FieldProblem.Cut(LenientText.Of(ref reader) ?? "nothing", MostShown),
    };
}
