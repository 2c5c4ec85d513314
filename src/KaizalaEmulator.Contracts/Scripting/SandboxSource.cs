using System.Text;
using Acornima.Ast;
using Jint;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>The JavaScript that makes up <c>pm</c> and <c>expect</c>, parsed once per process.</summary>
internal static class SandboxSource
{
    private static readonly string[] Files =
    [
        "guards", "json", "inspect", "equal", "assertion", "expect-values", "expect-numbers", "expect-members", "expect-functions", "variables", "lists",
        "request", "response", "expect-response", "expect-body", "tests", "send", "pm", "legacy", "run",
    ];

    private static readonly Lazy<Prepared<Script>> Whole = new(() => Engine.PrepareScript(Join(), "sandbox.js", strict: true));

    public static Prepared<Script> Prepared => Whole.Value;

    private static string Join()
    {
        var source = new StringBuilder("(function (host) {\n'use strict';\n");
        foreach (var file in Files)
        {
            using var stream = typeof(SandboxSource).Assembly.GetManifestResourceStream($"Sandbox/{file}.js")!;
            using var reader = new StreamReader(stream);
            source.Append(reader.ReadToEnd()).Append('\n');
        }

        return source.Append("})").ToString();
    }
}
