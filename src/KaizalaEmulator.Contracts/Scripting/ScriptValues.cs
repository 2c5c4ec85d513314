using Jint;
using Jint.Native;
using Jint.Runtime;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Values between host and scripts: texts, numbers and booleans are themselves; anything else stays the script's own.</summary>
internal static class ScriptValues
{
    public static JsValue ToScript(object? value) => value switch
    {
        null => JsValue.Null,
        string text => JsString.Create(text),
        double number => JsNumber.Create(number),
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        _ => (JsValue)value,
    };

    public static object? FromScript(JsValue value) => value.Type switch
    {
        Types.Null => null,
        Types.String => value.ToString(),
        Types.Number => value.AsNumber(),
        Types.Boolean => value.AsBoolean(),
        _ => value,
    };

    public static JsValue Object(Engine engine, IEnumerable<KeyValuePair<string, JsValue>> entries) => JsObject.CreateFromEntries(engine, entries);

    public static JsValue Object(Engine engine, IEnumerable<KeyValuePair<string, object?>> entries) =>
        Object(engine, entries.Select(entry => KeyValuePair.Create(entry.Key, ToScript(entry.Value))));

    public static JsValue List(Engine engine, IEnumerable<JsValue> items) => new JsArray(engine, [.. items]);

    public static string? TextOrNull(JsValue value) => value.IsUndefined() || value.IsNull() ? null : value.ToString();
}
