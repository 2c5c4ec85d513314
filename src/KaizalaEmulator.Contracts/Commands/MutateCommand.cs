using System.CommandLine;
using System.Globalization;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Differences;
using KaizalaEmulator.Contracts.Mutations;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>mutate</c>: how many of many deliberate defects the suite catches.</summary>
internal static class MutateCommand
{
    private const int DefaultThreshold = 95;
    private const int MostEmulators = 8;

    public static Command Build(Terminal terminal)
    {
        var shared = new SharedOptions();
        var target = new Option<string>("--target") { Description = "The API root to play against, or \"emulator\" to start one.", HelpName = "URL|emulator", Required = true };
        var explained = new Option<string?>("--explained") { Description = "Survivors that are explained: a Markdown table of operation, defect with its place, and why.", HelpName = "FILE" };
        var threshold = new Option<int>("--threshold") { Description = "The score, in percent, below which the exit code is 1.", DefaultValueFactory = _ => DefaultThreshold, HelpName = "N" };
        var emulators = new Option<int>("--emulators") { Description = "How many emulators to replay against side by side, where \"emulator\" is the target; one a processor unless given.", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, MostEmulators), HelpName = "N" };
        emulators.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostEmulators))
                result.AddError($"--emulators: expected a number from 1 to {MostEmulators}, got \"{result.Tokens[0].Value}\"");
        });
        var command = shared.On(new Command("mutate", "Replays with deliberate defects between player and target, and prints which of them the suite caught.") { target, explained, threshold, emulators });
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            var reasons = asked.GetValue(explained) is { } file ? Deviations.Read(Path.GetFullPath(file, terminal.WorkingFolder)) : Deviations.None;
            var script = shared.Read(asked, terminal);
            var named = asked.GetValue(target)!;
            var opener = new TargetOpener(terminal);
            await using var targets = new TargetGroup();
            // A target that somebody named may not be shared by two plays at once.
            for (var at = 0; at < (named == TargetOpener.Emulator ? asked.GetValue(emulators) : 1); at++)
                targets.Add(await opener.OpenAsync(named, shared.Emulator(asked), cancel).ConfigureAwait(false));
            var log = new MutationLog(terminal);
            var run = new MutationRun(script.Collection, ContractSet.Load(ContractFolder.BesideHarness), log);
            var score = await run.RunAsync(script.Folder, [.. targets.All.Select(one => (Func<PostmanEnvironment>)(() => script.EnvironmentFor(one)))], cancel).ConfigureAwait(false);
            log.Clear();
            // What explains survivors of other folders has nothing to explain in a part.
            var report = new MutationReport(score, reasons) { IsPartial = script.Folder is not null };
            report.WriteTo(terminal.Out);
            return report.Reaches(asked.GetValue(threshold)) ? ExitCode.Success : ExitCode.Failed;
        }));
        return command;
    }
}
