using Acornima.Ast;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Finds, in the syntax tree of a script, members of <c>pm</c> and globals of Postman that the sandbox lacks.</summary>
internal static class UnsupportedApis
{
    private static readonly HashSet<string> Scope = ["get", "set", "has", "unset", "clear", "toObject", "replaceIn", "name", "toJSON"];

    /// <summary>What may follow <c>pm.</c>, and what may follow that; null takes anything.</summary>
    private static readonly Dictionary<string, HashSet<string>?> Members = new()
    {
        ["variables"] = Scope,
        ["environment"] = Scope,
        ["globals"] = Scope,
        ["collectionVariables"] = Scope,
        ["iterationData"] = ["get", "has", "toObject", "toJSON", "unset"],
        ["request"] = null,
        ["response"] = null,
        ["info"] = null,
        ["test"] = ["skip", "index"],
        ["expect"] = ["fail"],
        ["sendRequest"] = [],
        ["cookies"] = ["get", "has", "toObject", "all", "each", "count"],
        ["execution"] = ["setNextRequest", "skipRequest", "location"],
    };

    /// <summary>Globals of Postman's sandbox that are libraries of their own.</summary>
    private static readonly string[] Libraries = ["require", "_", "CryptoJS", "cheerio", "tv4", "xml2Json", "moment", "Backbone", "SugarCRM", "Buffer", "crypto", "fetch", "XMLHttpRequest"];

    public static IEnumerable<string> In(CollectionScript script)
    {
        var prepared = PreparedScript.Of(script);
        if (prepared.SyntaxError is not null || prepared.Script is not { Program: { } program, ReferencedGlobals: { } free })
            return [];

        var libraries = Libraries.Where(free.Contains).Select(name => $"\"{name}\" is not supported");
        var members = free.Contains("pm") ? program.DescendantNodes().OfType<MemberExpression>().Select(Describe).OfType<string>() : [];
        return members.Concat(libraries).Distinct();
    }

    private static string? Describe(MemberExpression expression)
    {
        if (expression.Object is Identifier { Name: "pm" } && Name(expression) is { } name)
            return Members.ContainsKey(name) ? null : $"\"pm.{name}\" is not supported";

        return expression.Object is MemberExpression { Object: Identifier { Name: "pm" } } outer && Name(outer) is { } outerName && Name(expression) is { } inner
            && Members.TryGetValue(outerName, out var known) && known is not null && !known.Contains(inner) && !IsOfFunction(inner)
            ? $"\"pm.{outerName}.{inner}\" is not supported"
            : null;
    }

    private static bool IsOfFunction(string name) => name is "call" or "apply" or "bind" or "then" or "constructor" or "hasOwnProperty" or "toString";

    private static string? Name(MemberExpression expression) => expression.Property switch
    {
        Identifier identifier when !expression.Computed => identifier.Name,
        StringLiteral literal => literal.Value,
        _ => null,
    };
}
