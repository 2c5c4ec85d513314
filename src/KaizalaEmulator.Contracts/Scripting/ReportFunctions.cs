using System.Text;
using Jint.Native;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What a script tells: assertions, failures, what follows, lines of its console.</summary>
internal static class ReportFunctions
{
    public static void Add(HostFunctions host, Sandbox sandbox)
    {
        host.Add("report", arguments => Report(sandbox.Outcome, arguments));
        host.Add("skip", arguments => sandbox.Outcome.Assertions.Add(new Assertion(arguments[0].ToString(), null, AssertionSource.Script) { Skipped = true }));
        host.Add("reported", _ => JsNumber.Create(sandbox.Outcome.Assertions.Count));
        host.Add("fail", arguments => sandbox.Outcome.Error ??= $"{arguments[0]}: {arguments[1]}");
        host.Add("setNextRequest", arguments => sandbox.Outcome.Next = new NextRequest(ScriptValues.TextOrNull(arguments[0])));
        host.Add("skipRequest", _ => sandbox.Outcome.Skip = true);
        host.Add("log", arguments => sandbox.WriteLine(arguments[0].ToString(), arguments[1].ToString()));
        host.Add("validate", arguments => ScriptValues.List(host.Engine, SchemaCheck.Run(arguments[0].ToString(), arguments[1].ToString()).Select(JsString.Create)));
        host.Add("toBase64", arguments => JsString.Create(Convert.ToBase64String(Encoding.Latin1.GetBytes(arguments[0].ToString()))));
        host.Add("fromBase64", arguments => JsString.Create(FromBase64(arguments[0].ToString())));
    }

    private static void Report(ScriptOutcome outcome, JsValue[] arguments)
    {
        var failure = ScriptValues.TextOrNull(arguments[2]);
        var kind = ScriptValues.TextOrNull(arguments[1]);
        // What failed to hold speaks for itself; what broke says how.
        var told = failure is null ? null : kind == "AssertionError" ? failure : $"{kind}: {failure}";
        outcome.Assertions.Add(new Assertion(arguments[0].ToString(), told, AssertionSource.Script));
    }

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var count) ? Encoding.Latin1.GetString(bytes, 0, count) : "";
    }
}
