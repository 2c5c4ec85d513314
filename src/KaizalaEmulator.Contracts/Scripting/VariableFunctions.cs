using Jint.Native;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What <c>pm.variables</c> and its kin do.</summary>
internal static class VariableFunctions
{
    private const string Local = "local";

    public static void Add(HostFunctions host, VariableStack variables)
    {
        host.Add("getVariable", arguments => Get(variables, arguments[0].ToString(), arguments[1].ToString()));
        host.Add("hasVariable", arguments => Has(variables, arguments[0].ToString(), arguments[1].ToString()) ? JsBoolean.True : JsBoolean.False);
        host.Add("setVariable", arguments => Scope(variables, arguments[0]).Set(arguments[1].ToString(), ScriptValues.FromScript(arguments[2])));
        host.Add("unsetVariable", arguments => Scope(variables, arguments[0]).Unset(arguments[1].ToString()));
        host.Add("clearVariables", arguments => Scope(variables, arguments[0]).Clear());
        host.Add("allVariables", arguments => ScriptValues.Object(host.Engine, All(variables, arguments[0].ToString())));
        host.Add("resolve", arguments => JsString.Create(variables.Resolve(arguments[0].ToString())));
    }

    // What is local looks through to every wider scope.
    private static JsValue Get(VariableStack variables, string scope, string name)
    {
        object? value;
        var found = scope == Local ? variables.TryGet(name, out value) : Scope(variables, scope).TryGet(name, out value);
        return found ? ScriptValues.ToScript(value) : JsValue.Undefined;
    }

    private static bool Has(VariableStack variables, string scope, string name) =>
        scope == Local ? variables.TryGet(name, out _) : Scope(variables, scope).Has(name);

    private static Dictionary<string, object?> All(VariableStack variables, string scope)
    {
        if (scope != Local)
            return new(Scope(variables, scope).All);

        var all = new Dictionary<string, object?>();
        foreach (var (name, value) in variables.NarrowestFirst.Reverse().SelectMany(one => one.All))
            all[name] = value;
        return all;
    }

    private static VariableScope Scope(VariableStack variables, JsValue name) => Scope(variables, name.ToString());

    private static VariableScope Scope(VariableStack variables, string name) => name switch
    {
        Local => variables.Local,
        "data" => variables.Data,
        "environment" => variables.Environment,
        "collection" => variables.Collection,
        _ => variables.Globals,
    };
}
