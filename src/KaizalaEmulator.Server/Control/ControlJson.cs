using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Server.Control.Phones;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http.Json;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

[JsonSerializable(typeof(DoneAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(NewWorldRequest))]
[JsonSerializable(typeof(WorldBanner))]
[JsonSerializable(typeof(WorldsAnswer))]
[JsonSerializable(typeof(PinsAnswer))]
[JsonSerializable(typeof(SeedUser))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(UsersAnswer))]
[JsonSerializable(typeof(SeedConnector))]
[JsonSerializable(typeof(ConnectorAnswer))]
[JsonSerializable(typeof(ConnectorsAnswer))]
[JsonSerializable(typeof(SeedToken))]
[JsonSerializable(typeof(NewTokenAnswer))]
[JsonSerializable(typeof(TokensAnswer))]
[JsonSerializable(typeof(RequestsAnswer))]
[JsonSerializable(typeof(FeedAnswer))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    private static readonly ControlJson Wire = new(CreateOptions());

    public static JsonTypeInfo<T> TypeOf<T>() => Wire.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"ControlJson lacks [JsonSerializable(typeof({typeof(T).Name}))].");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = WireJson.CreateOptions();
        options.Converters.Add(new IsoTimeConverter());
        return options;
    }
}

/// <summary>Times of the control plane: ISO 8601, UTC, milliseconds.</summary>
internal sealed class IsoTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time)
            ? time
            : throw new JsonException("expected an ISO 8601 time such as 2026-01-05T08:00:00Z");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>The answer where nothing but success is to be said.</summary>
internal sealed record DoneAnswer
{
    public bool Result { get; init; } = true;
}
