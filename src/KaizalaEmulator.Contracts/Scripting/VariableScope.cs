using Jint;
using Jint.Native;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>The variables of one scope, in the order in which they were set. A value is a text, or whatever a script set.</summary>
internal sealed class VariableScope
{
    private readonly Dictionary<string, object?> values = [];

    public VariableScope(IEnumerable<Variable>? variables = null)
    {
        foreach (var variable in variables ?? [])
        {
            if (variable.Enabled)
                values[variable.Key] = variable.Native;
        }
    }

    public IReadOnlyDictionary<string, object?> All => values;

    public IReadOnlyDictionary<string, object?> Save() => new Dictionary<string, object?>(values);

    public void Restore(IReadOnlyDictionary<string, object?> saved)
    {
        values.Clear();
        foreach (var (name, value) in saved)
            values[name] = value;
    }

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    public bool Has(string name) => values.ContainsKey(name);

    public void Set(string name, object? value) => values[name] = value;

    /// <summary>Postman hands its variables from script to script as JSON, in which what is undefined is null.</summary>
    public void Settle()
    {
        foreach (var name in values.Where(entry => entry.Value is JsValue value && value.IsUndefined()).Select(entry => entry.Key).ToList())
            values[name] = null;
    }

    public void Unset(string name) => values.Remove(name);

    public void Clear() => values.Clear();
}
