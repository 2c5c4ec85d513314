using Jint;
using Jint.Native;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What a script sets going and hears of later: requests and timers.</summary>
internal static class SendFunctions
{
    public static void Add(HostFunctions host, Sandbox sandbox, Func<RequestTemplate, CancellationToken, Task<ReceivedResponse>> send, EventLoop loop)
    {
        host.Add("send", arguments =>
        {
            if (++sandbox.Outcome.Requests > sandbox.Limits.Requests)
                throw new ScriptLimitException($"script sent more than its {sandbox.Limits.Requests} requests and was ended");

            var request = RequestReader.Parse(arguments[0].ToString(), sandbox.Context.Item.Place);
            loop.Add(AnswerAsync(request, arguments[1]));
        });
        host.Add("setTimer", arguments =>
        {
            // The engine uses the array again after the call.
            var callback = arguments[0];
            return JsNumber.Create(loop.AddTimer(() => sandbox.Call(callback), arguments[1].AsNumber(), arguments[2] == JsBoolean.True, sandbox.Ending));
        });
        host.Add("clearTimer", arguments => loop.Remove(arguments[0]));

        async Task<Action> AnswerAsync(RequestTemplate request, JsValue callback)
        {
            try
            {
                var response = await send(request, sandbox.Ending);
                return () => sandbox.Call(callback, JsValue.Undefined, AnswerFunctions.ToScript(host, response, new Dictionary<string, string>()));
            }
            catch (SendException e)
            {
                return () => sandbox.Call(callback, JsString.Create(e.Message));
            }
        }
    }
}
