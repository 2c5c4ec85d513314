using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>
/// Reads what the original's tolerant reader accepted and writes it as strict JSON, so that one typed read serves
/// strict and sloppy bodies alike.
/// </summary>
internal static class LenientJson
{
    // The tokens come from a reader that keeps the grammar: the writer need not check it again.
    private static readonly JsonWriterOptions _writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static bool TryRewrite(
        ReadOnlySpan<byte> text, out ReadOnlyMemory<byte> strict, [NotNullWhen(false)] out JsonFault? fault)
    {
        strict = default;
        text = JsonBytes.WithoutBom(text);
        fault = JsonBytes.FindUnreadable(text);
        if (fault is not null)
            return false;

        var output = new ArrayBufferWriter<byte>(text.Length + 16);
        using (var reader = new LenientReader(Encoding.UTF8.GetString(text)))
        using (var writer = new Utf8JsonWriter(output, _writing))
            fault = Copy(reader, writer);
        if (fault is null)
            strict = output.WrittenMemory;
        return fault is null;
    }

    private static JsonFault? Copy(LenientReader reader, Utf8JsonWriter writer)
    {
        try
        {
            while (reader.Read())
                if (reader.Token is not JsonToken.Comment && CopyToken(reader, writer) is { } reason)
                    return reader.Refuse(reason);
        }
        catch (JsonReaderException refusal)
        {
            return reader.Refuse(refusal);
        }

        if (writer.BytesCommitted + writer.BytesPending == 0)
            return reader.Refuse("expected a JSON object, got nothing");
        // Newtonsoft ends without complaint wherever the text ends.
        return writer.CurrentDepth > 0 ? reader.Refuse("the JSON ends too early: expected } or ]") : null;
    }

    /// <returns>Why the token is refused, or null.</returns>
    private static string? CopyToken(LenientReader reader, Utf8JsonWriter writer)
    {
        if (writer.CurrentDepth == 0 && reader.Token != JsonToken.StartObject)
            return "expected a JSON object";
        switch (reader.Token)
        {
            case JsonToken.StartObject: writer.WriteStartObject(); return null;
            case JsonToken.EndObject: writer.WriteEndObject(); return null;
            case JsonToken.StartArray: writer.WriteStartArray(); return null;
            case JsonToken.EndArray: writer.WriteEndArray(); return null;
            case JsonToken.PropertyName: writer.WritePropertyName((string)reader.Value!); return null;
            case JsonToken.String: writer.WriteStringValue((string)reader.Value!); return null;
            case JsonToken.Boolean: writer.WriteBooleanValue((bool)reader.Value!); return null;
            case JsonToken.Null: writer.WriteNullValue(); return null;
            case JsonToken.Integer or JsonToken.Float: return CopyNumber(reader.Literal, writer);
            case JsonToken.Undefined: return "expected a value: undefined and an empty place are not JSON";
            default: return SyntaxReason.Constructor;
        }
    }

    /// <summary>
    /// The literal is kept, as the value would lose <c>1.0</c> and long fractions. One that strict JSON cannot spell
    /// (<c>.5</c>, <c>0123</c>) goes on as text: a text member gets it as it was written, which is what the original's
    /// reader gave it, and a number member reads numbers from text.
    /// </summary>
    private static string? CopyNumber(ReadOnlySpan<char> literal, Utf8JsonWriter writer)
    {
        if (literal[^1] is 'N' or 'y')
            return $"{literal} is not a JSON number";
        if (NumberLiteral.IsStrict(literal))
            writer.WriteRawValue(literal, skipInputValidation: true);
        else
            writer.WriteStringValue(literal);
        return null;
    }
}
