using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>An answer in a response's details: in the form it is given in, times in epoch milliseconds, media as links.</summary>
[JsonConverter(typeof(WireAnswerConverter))]
internal readonly record struct WireAnswer(Answer? Answer)
{
    /// <summary>Whether one option is an array of one text, as callbacks have it (observed).</summary>
    public bool OptionAsList { get; init; }
}

internal sealed class WireAnswerConverter : JsonConverter<WireAnswer>
{
    public override WireAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written, never read.");

    public override void Write(Utf8JsonWriter writer, WireAnswer value, JsonSerializerOptions options)
    {
        switch (value.Answer)
        {
            case TextAnswer text: writer.WriteStringValue(text.Text); break;
            case OptionAnswer option when value.OptionAsList: WriteTexts(writer, [option.Option]); break;
            case OptionAnswer option: writer.WriteStringValue(option.Option); break;
            case OptionsAnswer chosen: WriteTexts(writer, chosen.Options); break;
            case NumberAnswer number: WriteDouble(writer, number.Number); break;
            case TimeAnswer time: writer.WriteNumberValue(time.At.ToUnixTimeMilliseconds()); break;
            case PlaceAnswer place: WritePlace(writer, place.Place); break;
            case PhoneAnswer phone: WritePhone(writer, phone); break;
            case ImageAnswer image: writer.WriteStringValue(image.Image.Url); break;
            case AttachmentsAnswer files: WriteFiles(writer, files.Files); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>A double shows that it is one: <c>1.0</c> (observed in callbacks).</summary>
    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }

    private static void WriteTexts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        writer.WriteStartObject();
        writer.WriteNumber("lt", place.Latitude);
        writer.WriteNumber("lg", place.Longitude);
        writer.WriteString("n", place.Name);
        if (place.Accuracy is { } accuracy)
            writer.WriteNumber("acc", accuracy);
        writer.WriteEndObject();
    }

    private static void WritePhone(Utf8JsonWriter writer, PhoneAnswer phone)
    {
        writer.WriteStartObject();
        writer.WriteString("cc", phone.CountryCode);
        writer.WriteString("pn", phone.Number);
        writer.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter writer, IReadOnlyList<MediaResourceFile> files)
    {
        writer.WriteStartArray();
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("mediaUrl", file.Url);
            writer.WriteString("mediaFileName", file.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
