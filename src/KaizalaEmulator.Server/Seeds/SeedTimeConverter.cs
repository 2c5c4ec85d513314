using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Times of a seed: ISO 8601 with an offset, since one without would mean another instant on another machine.</summary>
internal sealed class SeedTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) && HasOffset(reader.GetString()!)
            ? time
            : throw new JsonException("expected an ISO 8601 time such as 2026-01-05T08:00:00Z");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));

    private static bool HasOffset(string time) => time is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
}
