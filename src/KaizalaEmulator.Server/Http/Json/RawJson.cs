using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>JSON that is written as it is.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    public RawJson(byte[] utf8)
        : this((ReadOnlyMemory<byte>)utf8)
    {
    }
}

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <summary>Any value, kept as it was written.</summary>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return new RawJson(System.Text.Encoding.UTF8.GetBytes(value.RootElement.GetRawText()));
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
