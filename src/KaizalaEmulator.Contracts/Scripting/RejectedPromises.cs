using Jint;
using Jint.Native;
using Jint.Native.Promise;
using Jint.Runtime;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>Promises that were rejected while nobody listened: what a script loses that way is its error.</summary>
internal sealed class RejectedPromises
{
    private readonly List<(JsValue Promise, JsValue Value)> unhandled = [];

    public RejectedPromises(Engine engine) => engine.Advanced.PromiseRejectionTracker += (_, told) =>
    {
        if (told.Operation is PromiseRejectionOperation.Reject)
            unhandled.Add((told.Promise, told.Value ?? JsValue.Undefined));
        else
            unhandled.RemoveAll(one => ReferenceEquals(one.Promise, told.Promise));
    };

    /// <summary>The first that is still without a listener, as <c>Name: message</c>; null where there is none.</summary>
    public string? First => unhandled.Count == 0 ? null : Describe(unhandled[0].Value);

    public void Clear() => unhandled.Clear();

    private static string Describe(JsValue value) =>
        value.IsObject() ? $"{value.Get("name")}: {value.Get("message")}" : $"Error: {TypeConverter.ToString(value)}";
}
