using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>
/// An explicit null means an unset field, so a member keeps its default. System.Text.Json would instead refuse it for a
/// number or boolean and assign it to a list. Nulls of parts no type describes (answers, a callback's context) stay.
/// </summary>
internal static class NullMembers
{
    /// <returns>The same text, or, if members are null, a copy as long in which no type knows their names.</returns>
    /// <exception cref="JsonException">The text is not strict JSON.</exception>
    public static ReadOnlySpan<byte> Unset(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        if (json.IndexOf("null"u8) < 0)
            return json;
        var copy = json.ToArray();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = LenientReader.MaxDepth });
        reader.Read();
        Walk(ref reader, type, copy);
        return copy;
    }

    private static void Walk(ref Utf8JsonReader reader, JsonTypeInfo? type, Span<byte> copy)
    {
        if (reader.TokenType == JsonTokenType.StartObject && type?.Kind == JsonTypeInfoKind.Object)
            WalkMembers(ref reader, type, copy);
        else if (reader.TokenType == JsonTokenType.StartArray && type?.Kind == JsonTypeInfoKind.Enumerable)
            WalkElements(ref reader, type.Element(), copy);
        else
            reader.Skip();
    }

    private static void WalkMembers(ref Utf8JsonReader reader, JsonTypeInfo type, Span<byte> copy)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = copy.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            var member = type.Member(reader.GetString()!);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null && member is not null)
                name.Fill((byte)' ');
            else
                Walk(ref reader, member, copy);
        }
    }

    private static void WalkElements(ref Utf8JsonReader reader, JsonTypeInfo? element, Span<byte> copy)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Walk(ref reader, element, copy);
    }
}
