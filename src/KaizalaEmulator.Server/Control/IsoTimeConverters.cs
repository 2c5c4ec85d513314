using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Control;

/// <summary>Times of the control plane: ISO 8601, UTC, milliseconds. One without an offset is read as UTC, wherever this runs.</summary>
internal sealed class IsoTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTime(out var time))
            throw new FieldException("an ISO 8601 time such as 2026-01-05T08:00:00Z", ref reader);
        return time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : reader.GetDateTimeOffset();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
}

/// <summary>Durations of the control plane, as <see cref="IsoDuration"/> reads them.</summary>
internal sealed class IsoDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && IsoDuration.TryParse(reader.GetString()!, out var duration)
            ? duration
            : throw new FieldException(IsoDuration.Expected, ref reader);

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IsoDuration.Write(value));
}
