using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;

namespace KaizalaEmulator.Server.Http;

/// <summary><c>{"result":true}</c>: documented as a Boolean, sampled as text; a world's settings choose.</summary>
internal sealed record ResultAnswer(WireBoolean Result)
{
    public static ResultAnswer Done(WorldSettings settings) => new(new WireBoolean(true, settings.ResultAsString));
}

/// <summary>A truth value, written as a Boolean or as text.</summary>
[JsonConverter(typeof(WireBooleanConverter))]
internal readonly record struct WireBoolean(bool Value, bool AsText);

internal sealed class WireBooleanConverter : JsonConverter<WireBoolean>
{
    public override WireBoolean Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written, never read.");

    public override void Write(Utf8JsonWriter writer, WireBoolean value, JsonSerializerOptions options)
    {
        if (value.AsText)
            writer.WriteStringValue(value.Value ? "true" : "false");
        else
            writer.WriteBooleanValue(value.Value);
    }
}
