using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Defects of one property: each changes the object that holds it, and tells whether it could.</summary>
internal static partial class FieldDefects
{
    public static IReadOnlyList<(string Name, Func<JObject, JProperty, bool> Make)> All { get; } =
    [
        ("field dropped", (_, field) => { field.Remove(); return true; }),
        ("field renamed", (holder, field) => Rename(holder, field, field.Name + "Value")),
        ("field in another case", (holder, field) => Rename(holder, field, Flip(field.Name))),
        ("field null", (_, field) => Set(field, field.Value.Type == JTokenType.Null ? null : JValue.CreateNull())),
        ("field of another type", (_, field) => Set(field, Retyped(field.Value))),
        ("number as text", (_, field) => Set(field, IsNumber(field) ? new JValue(field.Value.ToString()) : null)),
        ("number off", (_, field) => Set(field, field.Value.Type == JTokenType.Integer ? new JValue((long)field.Value + 1) : null)),
        ("number negative", (_, field) => Set(field, field.Value.Type == JTokenType.Integer ? new JValue(-1 - (long)field.Value) : null)),
        ("truth turned round", (_, field) => Set(field, field.Value.Type == JTokenType.Boolean ? new JValue(!(bool)field.Value) : null)),
        ("truth as text", (_, field) => Set(field, field.Value.Type == JTokenType.Boolean ? new JValue((bool)field.Value ? "True" : "False") : null)),
        ("text emptied", (_, field) => Set(field, Text(field) is { Length: > 0 } ? new JValue("") : null)),
        ("text changed", (_, field) => Set(field, Text(field) is { Length: > 0 } text && !Guid.TryParse(text, out var _) ? new JValue(text + "~") : null)),
        ("id cut short", (_, field) => Set(field, Text(field) is { } text && Guid.TryParse(text, out var _) ? new JValue(text[..^1]) : null)),
        ("id in braces", (_, field) => Set(field, Text(field) is { } text && Guid.TryParse(text, out var _) ? new JValue($"{{{text}}}") : null)),
        ("time with a fraction", (_, field) => Set(field, Text(field) is { } text && Time().IsMatch(text) ? new JValue(text.Replace("Z", ".123Z", StringComparison.Ordinal)) : null)),
        ("time without its zone", (_, field) => Set(field, Text(field) is { } text && Time().IsMatch(text) ? new JValue(text.TrimEnd('Z')) : null)),
        ("epoch of another unit", (_, field) => Set(field, Epoch(field.Value))),
        ("array emptied", (_, field) => Set(field, field.Value is JArray { Count: > 0 } ? new JArray() : null)),
        ("array item twice", (_, field) => Set(field, field.Value is JArray { Count: > 0 } list ? new JArray(list.Append(list[0])) : null)),
        ("array as its first item", (_, field) => Set(field, field.Value is JArray { Count: > 0 } list ? list[0].DeepClone() : null)),
    ];

    private static bool Rename(JObject holder, JProperty field, string name)
    {
        if (holder.ContainsKey(name))
            return false;
        field.Replace(new JProperty(name, field.Value));
        return true;
    }

    private static bool Set(JProperty field, JToken? value)
    {
        if (value is not null)
            field.Value = value;
        return value is not null;
    }

    private static JToken Retyped(JToken value) => value.Type switch
    {
        JTokenType.Object => new JArray(),
        JTokenType.Array => new JObject(),
        JTokenType.String => new JValue(7),
        _ => new JValue("text"),
    };

    /// <summary>Milliseconds for seconds, seconds for milliseconds.</summary>
    private static JValue? Epoch(JToken value) => value is not { Type: JTokenType.Integer } ? null : (long)value switch
    {
        >= 1_000_000_000_000 and < 10_000_000_000_000 and var milliseconds => new JValue(milliseconds / 1000),
        >= 1_000_000_000 and < 10_000_000_000 and var seconds => new JValue(seconds * 1000),
        _ => null,
    };

    private static string? Text(JProperty field) => field.Value is JValue { Value: string text } ? text : null;

    private static bool IsNumber(JProperty field) => field.Value.Type is JTokenType.Integer or JTokenType.Float;

    private static string Flip(string name) => (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
    private static partial Regex Time();
}
