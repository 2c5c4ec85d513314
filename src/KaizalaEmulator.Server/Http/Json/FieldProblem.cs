using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>The serializer's refusals in the words of the wire: its own name .NET types.</summary>
internal static class FieldProblem
{
    private const int LongestPath = 100;

    public static string Describe(JsonException refusal, ReadOnlySpan<byte> json, JsonTypeInfo type, string within)
    {
        var path = refusal.Path ?? "$";
        return refusal is FieldException field
            ? $"{Readable(path + field.Within, within)}: {field.Message}"
            : $"{Readable(path, within)}: expected {Expected(type, path)}, got {Got(json, refusal)}";
    }

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    /// <summary>Never through the middle of a surrogate pair: the text is about to be written as JSON.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)}…";
    }

    private static string Readable(string path, string within)
    {
        path = (within + path[1..]).TrimStart('.');
        return path.Length == 0 ? "body" : Cut(path, LongestPath);
    }

    private static string Expected(JsonTypeInfo type, string path) => At(type, path)?.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
        JsonTypeInfoKind.Enumerable => "an array",
        _ => "a value of another form",
    };

    private static JsonTypeInfo? At(JsonTypeInfo? type, string path)
    {
        foreach (var step in path.TrimStart('$').Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
            type = type?.Kind == JsonTypeInfoKind.Object ? type.Member(step) : type?.Element();
        return type;
    }

    /// <summary>The serializer stops right behind the value's first token, whose last byte tells its kind.</summary>
    private static string Got(ReadOnlySpan<byte> json, JsonException refusal)
    {
        for (var line = 0; line < refusal.LineNumber; line++)
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        var end = (int)Math.Min(refusal.BytePositionInLine ?? 0, json.Length);
        return end == 0 ? "nothing" : (char)json[end - 1] switch
        {
            '{' => "an object",
            '[' => "an array",
            '"' => "text",
            'e' => "true or false",
            'l' => "null",
            '}' => "an object without a required field",
            _ => "a number",
        };
    }
}
