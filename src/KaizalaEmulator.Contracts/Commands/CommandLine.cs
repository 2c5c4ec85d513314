using System.CommandLine;
using System.CommandLine.Parsing;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>The commands of the harness; how each ends.</summary>
internal static class CommandLine
{
    public const string Name = "kaizala-contracts";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var asked = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var isHelp = asked.Tokens.Any(token => token.Value is "--help" or "-h" or "-?" or "--version");
        if (!isHelp && Problem(asked) is { } problem)
            return Refuse(terminal, $"{problem}; {(asked.CommandResult.Command is RootCommand ? Name : $"{Name} {asked.CommandResult.Command.Name}")} --help says more", ExitCode.BadUsage);
        return await asked.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    }

    /// <summary>Runs what a command does, and turns what it cannot do into a line and an exit code.</summary>
    public static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (CommandFailure failure)
        {
            return Refuse(terminal, failure.Message, failure.ExitCode);
        }
        catch (Exception problem) when (problem is CollectionException or InvalidDataException)
        {
            return Refuse(terminal, problem.Message, ExitCode.BadUsage);
        }
        catch (OperationCanceledException)
        {
            return Refuse(terminal, "stopped before the end", ExitCode.Interrupted);
        }
    }

    private static RootCommand Root(Terminal terminal) => new("Holds deployments of the Kaizala API against its contract.")
    {
        VerifyCommand.Build(terminal),
        DiffCommand.Build(terminal),
        RecordCommand.Build(terminal),
        ServeRecordingCommand.Build(terminal),
        MutateCommand.Build(terminal),
        OpenApiCommand.Build(terminal),
    };

    private static string? Problem(ParseResult asked)
    {
        // The library takes what follows an option for its value, whatever it looks like; no value of ours starts with "--".
        if (asked.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)) is { } swallowed)
            return $"unknown option \"{swallowed.Value}\"";
        if (asked.UnmatchedTokens is [var stray, ..])
            return $"unknown {(stray.StartsWith('-') ? "option" : "command or stray value")} \"{stray}\"";
        return asked.Errors is [var error, ..] ? error.Message.TrimEnd('.') : null;
    }

    private static int Refuse(Terminal terminal, string message, int exitCode)
    {
        terminal.Error.WriteLine($"{Name}: {message}");
        return exitCode;
    }
}
