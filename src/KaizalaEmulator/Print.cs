using System.CommandLine;
using System.CommandLine.Invocation;

namespace KaizalaEmulator;

/// <summary>Answers an option such as <c>--help</c> with a text, whatever else stands on the line.</summary>
internal sealed class Print(Func<string> text) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(text());
        return ExitCode.Success;
    }
}
