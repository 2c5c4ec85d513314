using System.Text.RegularExpressions;
using Jint.Native;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>All scopes of a run. The narrowest that knows a name wins: local, iteration data, environment, folders, collection, globals.</summary>
internal sealed partial class VariableStack(VariableScope environment, VariableScope collection, VariableScope globals, DynamicVariables dynamic)
{
    /// <summary>Values may name further variables, this deep.</summary>
    private const int Depth = 20;

    public VariableScope Local { get; private set; } = new();

    public VariableScope Data { get; } = new();

    public VariableScope Environment => environment;

    public VariableScope Collection => collection;

    public VariableScope Globals => globals;

    /// <summary>The folders of the request at hand, innermost first.</summary>
    public IReadOnlyList<VariableScope> Folders { get; set; } = [];

    public IEnumerable<VariableScope> NarrowestFirst => [Local, Data, environment, .. Folders, collection, globals];

    /// <summary>What every scope holds, to come back to.</summary>
    public IReadOnlyList<(VariableScope Scope, IReadOnlyDictionary<string, object?> Values)> Save() =>
        [.. NarrowestFirst.Select(scope => (scope, scope.Save()))];

    public static void Restore(IReadOnlyList<(VariableScope Scope, IReadOnlyDictionary<string, object?> Values)> saved)
    {
        foreach (var (scope, values) in saved)
            scope.Restore(values);
    }

    /// <summary>A script has ended.</summary>
    public void Settle()
    {
        foreach (var scope in NarrowestFirst)
            scope.Settle();
    }

    public bool TryGet(string name, out object? value)
    {
        foreach (var scope in NarrowestFirst)
        {
            if (scope.TryGet(name, out value))
                return true;
        }

        value = null;
        return false;
    }

    /// <summary>Puts the values in place of every <c>{{name}}</c>; a name that nobody knows is left as it stands, as Postman leaves it.</summary>
    public string Resolve(string text)
    {
        for (var round = 0; round < Depth && text.Contains("{{", StringComparison.Ordinal); round++)
        {
            var resolved = Placeholder().Replace(text, match => Find(match.Groups[1].Value) ?? match.Value);
            if (resolved == text)
                break;

            text = resolved;
        }

        return text;
    }

    private string? Find(string name) =>
        TryGet(name, out var value) ? Text(value) : name.StartsWith('$') ? dynamic.Make(name[1..]) : null;

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        double number => JsNumber.Create(number).ToString(),
        bool flag => flag ? "true" : "false",
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{\{([^{}]*[.`]?)\}\}")]
    internal static partial Regex Placeholder();
}
