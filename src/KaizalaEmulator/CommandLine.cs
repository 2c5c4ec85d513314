using System.CommandLine;
using System.CommandLine.Help;
using KaizalaEmulator.Options;

namespace KaizalaEmulator;

/// <summary>The verbs: what was asked for, and who does it.</summary>
internal static class CommandLine
{
    public const string CommandName = "kaizala-emulator";

    public static Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var asked = Parse(args, surroundings);
        return UnknownToken.FirstIn(asked) is { } problem
            ? Task.FromResult(surroundings.Refuse(problem, ExitCode.BadUsage))
            : asked.InvokeAsync(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                // Signals are ours: a clean stop is exit code 0, where the library would answer 130 or 143.
                ProcessTerminationTimeout = null,
            });
    }

    private static ParseResult Parse(IReadOnlyList<string> args, Surroundings surroundings) =>
        Root(surroundings).Parse(args, new ParserConfiguration
        {
            // "@file" is no way of ours to pass options, and "-port" is a slip, not "-p -o -r -t".
            ResponseFileTokenReplacer = null,
            EnablePosixBundling = false,
        });

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand();
        root.Options.Clear();
        root.Directives.Clear();
        root.Options.Add(new HelpOption { Action = new Print(HelpText.Render), Recursive = true });
        root.Options.Add(new Option<bool>("--version")
        {
            Action = new Print(() => ProductVersion.Text + Environment.NewLine),
            Recursive = true,
        });

        var serve = new Command("serve");
        root.Subcommands.Add(serve);
        ServeBy([root, serve], surroundings);
        root.Subcommands.Add(CertificateBy(surroundings));
        return root;
    }

    private static Command CertificateBy(Surroundings surroundings)
    {
        var target = new Option<string[]>("--out") { Arity = ArgumentArity.ZeroOrMore, HelpName = "FILE" };
        var certificate = new Command("certificate") { target };
        certificate.SetAction(asked => asked.GetValue(target) is [{ Length: > 0 } file]
            ? new Certificate(surroundings).Write(file)
            : surroundings.Refuse(
                $"{target.Name}: expected the path of a file, once, or {Certificate.StandardOutput} for standard output; "
                    + $"write for example {target.Name} authority.pem",
                ExitCode.BadUsage));
        return certificate;
    }

    // One set of options for the verb said and unsaid, so that "--port 9000 serve --json" is one request.
    private static void ServeBy(Command[] commands, Surroundings surroundings)
    {
        Option[] options = [.. OptionTable.All.Select(option => option.ToSymbol())];
        foreach (var command in commands)
        {
            foreach (var option in options)
                command.Options.Add(option);
            command.SetAction((asked, _) =>
                OptionReader.TryRead(asked, surroundings.Variable, out var settings, out var refusal)
                    ? new Serve(surroundings).RunAsync(settings)
                    : Task.FromResult(surroundings.Refuse(refusal, ExitCode.BadUsage)));
        }
    }
}
