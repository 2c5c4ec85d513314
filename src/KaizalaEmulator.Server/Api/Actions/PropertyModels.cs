using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Api.Actions;

internal sealed record PropertyAnswer(string Name, string Type, WirePropertyValue Value)
{
    public static IReadOnlyList<PropertyAnswer> ListOf(IEnumerable<Property> properties) =>
        [.. properties.Select(property => new PropertyAnswer(property.Name, property.Type.ToString(), new WirePropertyValue(property)))];
}

/// <summary>A property's value: text, or an array where it was given as one.</summary>
[JsonConverter(typeof(WirePropertyValueConverter))]
internal readonly record struct WirePropertyValue(Property Property);

internal sealed class WirePropertyValueConverter : JsonConverter<WirePropertyValue>
{
    public override WirePropertyValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written, never read.");

    public override void Write(Utf8JsonWriter writer, WirePropertyValue value, JsonSerializerOptions options)
    {
        if (value.Property.Items is not { } items)
        {
            writer.WriteStringValue(value.Property.Value);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
