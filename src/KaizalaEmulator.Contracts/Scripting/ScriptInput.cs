using Jint;
using Jint.Native;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What the sandbox is told about the script that runs next.</summary>
internal static class ScriptInput
{
    public static JsValue Of(Engine engine, ScriptContext context, bool before, string? environmentName) => ScriptValues.Object(engine, new Dictionary<string, JsValue>
    {
        ["before"] = before ? JsBoolean.True : JsBoolean.False,
        ["environmentName"] = environmentName is null ? JsValue.Undefined : JsString.Create(environmentName),
        ["location"] = ScriptValues.List(engine, context.Item.Path.Select(JsString.Create)),
        ["about"] = ScriptValues.Object(engine, new Dictionary<string, JsValue>
        {
            ["eventName"] = JsString.Create(before ? "prerequest" : "test"),
            ["iteration"] = JsNumber.Create(0),
            ["iterationCount"] = JsNumber.Create(1),
            ["requestName"] = JsString.Create(context.Item.Name),
            ["requestId"] = JsString.Create(context.Item.Id ?? context.Item.Place),
        }),
    });
}
