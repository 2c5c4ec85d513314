using System.Runtime.CompilerServices;
using Acornima;
using Acornima.Ast;
using Jint;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>A script parsed, once for as long as its collection lives.</summary>
internal sealed class PreparedScript
{
    private static readonly ConditionalWeakTable<CollectionScript, PreparedScript> Cache = [];
    private static readonly ScriptPreparationOptions Options = new() { CollectReferencedGlobals = true };

    private PreparedScript(CollectionScript script)
    {
        // A function keeps the script's declarations to itself, and lets it return.
        if (!TryPrepare($"(function () {{{script.Source}\n}})", script.Place) && script.Source.Contains("await", StringComparison.Ordinal))
            TryPrepare($"(async function () {{{script.Source}\n}})", script.Place);
    }

    public Prepared<Script> Script { get; private set; }

    /// <summary>Why it is no JavaScript; null where it is.</summary>
    public string? SyntaxError { get; private set; }

    public static PreparedScript Of(CollectionScript script) => Cache.GetValue(script, static one => new PreparedScript(one));

    private bool TryPrepare(string source, string place)
    {
        try
        {
            Script = Engine.PrepareScript(source, place, options: Options);
            SyntaxError = null;
            return true;
        }
        catch (ScriptPreparationException e)
        {
            SyntaxError ??= (e.InnerException as ParseErrorException)?.Error?.Description ?? e.InnerException?.Message ?? e.Message;
            return false;
        }
    }
}
