using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>A list of texts; a bare one counts as a list of one, and nulls in it do not count.</summary>
internal sealed class LenientTexts<TList>(Func<List<string>, TList> make) : JsonConverter<TList>
    where TList : class, IReadOnlyList<string>
{
    private const string Expected = """an array of texts such as ["a","b"]""";

    public override TList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (LenientText.Of(ref reader) is { } single)
            return make([single]);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new FieldException(Expected, ref reader);

        List<string> texts = [];
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            if (reader.TokenType != JsonTokenType.Null)
                texts.Add(LenientText.Of(ref reader) ?? throw new FieldException("text or a number", ref reader, $"[{index}]"));
        return make(texts);
    }

    public override void Write(Utf8JsonWriter writer, TList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
            writer.WriteStringValue(value[index]);
        writer.WriteEndArray();
    }
}
