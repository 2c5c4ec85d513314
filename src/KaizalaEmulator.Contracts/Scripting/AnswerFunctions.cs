using System.Text;
using Jint;
using Jint.Native;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Gives scripts the request, the answer and the cookies of the request at hand.</summary>
internal static class AnswerFunctions
{
    public static void Add(HostFunctions host, Sandbox sandbox)
    {
        host.Add("request", _ => JsString.Create(RequestWriter.Write(sandbox.Context.Request)));
        host.Add("response", _ => ToScript(host, sandbox.Context.Response, sandbox.CookiesFor(sandbox.Context.Url)));
        host.Add("cookies", _ => Cookies(host.Engine, sandbox.CookiesFor(sandbox.Context.Url)));
    }

    /// <summary>An answer; the text of its body is decoded when it is asked for.</summary>
    public static JsValue ToScript(HostFunctions host, ReceivedResponse? response, IReadOnlyDictionary<string, string> cookies)
    {
        if (response is null)
            return ScriptValues.Object(host.Engine, [KeyValuePair.Create("cookies", Cookies(host.Engine, cookies))]);

        return ScriptValues.Object(host.Engine, new Dictionary<string, JsValue>
        {
            ["code"] = JsNumber.Create(response.Status),
            ["status"] = JsString.Create(response.Reason),
            ["headers"] = ScriptValues.List(host.Engine, response.Headers.Select(header => Header(host.Engine, header))),
            ["responseTime"] = JsNumber.Create(Math.Round(response.Elapsed.TotalMilliseconds)),
            ["responseSize"] = JsNumber.Create(response.Body.Length),
            ["cookies"] = Cookies(host.Engine, cookies),
            ["body"] = new Jint.Runtime.Interop.ClrFunction(host.Engine, "body", (_, _) => JsString.Create(Encoding.UTF8.GetString(response.Body))),
        });
    }

    private static JsValue Header(Engine engine, KeyValuePair<string, string> header) => ScriptValues.Object(engine,
        [KeyValuePair.Create("key", (JsValue)JsString.Create(header.Key)), KeyValuePair.Create("value", (JsValue)JsString.Create(header.Value))]);

    private static JsValue Cookies(Engine engine, IReadOnlyDictionary<string, string> cookies) =>
        ScriptValues.Object(engine, cookies.Select(one => KeyValuePair.Create(one.Key, (object?)one.Value)));
}
