using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>A boolean, also sent as text (<c>"Active":"true"</c>).</summary>
internal sealed class LenientBoolean : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            // bool.TryParse takes any case and trims, as the original's platform did.
            JsonTokenType.String when bool.TryParse(reader.GetString(), out var value) => value,
            _ => throw new FieldException("true or false", ref reader),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);
}
