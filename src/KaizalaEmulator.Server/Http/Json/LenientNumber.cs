using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>A number, also sent as text (<c>"dueDate":"24"</c>).</summary>
internal abstract class LenientNumber<T>(string expected, NumberStyles style) : JsonConverter<T>
    where T : struct, INumberBase<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Text and literals beyond a number's range can come to NaN and infinity, which JSON cannot answer with.
        if (TryRead(ref reader, out var value) && T.IsFinite(value))
            return value;
        throw new FieldException(expected, ref reader);
    }

    private bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.HasValueSequence
                ? T.TryParse(reader.ValueSequence.ToArray(), style, CultureInfo.InvariantCulture, out value)
                : T.TryParse(reader.ValueSpan, style, CultureInfo.InvariantCulture, out value),
            JsonTokenType.String =>
                T.TryParse(reader.GetString().AsSpan().Trim(), style, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
    }
}

internal sealed class LenientInt32() : LenientNumber<int>("a whole number such as 24", NumberStyles.AllowLeadingSign)
{
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

internal sealed class LenientInt64() : LenientNumber<long>("a whole number such as 24", NumberStyles.AllowLeadingSign)
{
    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

internal sealed class LenientDouble() : LenientNumber<double>("a number such as 12.5", NumberStyles.Float)
{
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

internal sealed class LenientDecimal() : LenientNumber<decimal>("a number such as 12.5", NumberStyles.Float)
{
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}
