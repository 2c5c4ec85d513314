using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>The object through which the sandbox reaches the host; scripts themselves never see it.</summary>
internal sealed class HostFunctions(Engine engine)
{
    private readonly JsObject target = new(engine);

    public JsValue Target => target;

    public Engine Engine => engine;

    public void Add(string name, Func<JsValue[], JsValue> run) =>
        target.Set(name, new ClrFunction(engine, name, (_, arguments) => run(arguments)));

    public void Add(string name, Action<JsValue[]> run) => Add(name, arguments =>
    {
        run(arguments);
        return JsValue.Undefined;
    });
}
