using System.CommandLine;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Differences;
using KaizalaEmulator.Contracts.Mutations;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>mutate</c>: how many of many deliberate defects the suite catches.</summary>
internal static class MutateCommand
{
    private const int DefaultThreshold = 95;

    public static Command Build(Terminal terminal)
    {
        var shared = new SharedOptions();
        var target = new Option<string>("--target") { Description = "The API root to play against, or \"emulator\" to start one.", HelpName = "URL|emulator", Required = true };
        var explained = new Option<string?>("--explained") { Description = "Survivors that are explained: a Markdown table of operation, defect with its place, and why.", HelpName = "FILE" };
        var threshold = new Option<int>("--threshold") { Description = "The score, in percent, below which the exit code is 1.", DefaultValueFactory = _ => DefaultThreshold, HelpName = "N" };
        var command = shared.On(new Command("mutate", "Replays with deliberate defects between player and target, and prints which of them the suite caught.") { target, explained, threshold });
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            var reasons = asked.GetValue(explained) is { } file ? Deviations.Read(Path.GetFullPath(file, terminal.WorkingFolder)) : Deviations.None;
            var script = shared.Read(asked, terminal);
            await using var opened = await new TargetOpener(terminal).OpenAsync(asked.GetValue(target)!, shared.Emulator(asked), cancel).ConfigureAwait(false);
            var progress = new ProgressLine(terminal);
            var run = new MutationRun(script.Collection, ContractSet.Load(ContractFolder.BesideHarness), progress.Show);
            var score = await run.RunAsync(script.Folder, () => script.EnvironmentFor(opened), cancel).ConfigureAwait(false);
            progress.Clear();
            // What explains survivors of other folders has nothing to explain in a part.
            var report = new MutationReport(score, reasons) { IsPartial = script.Folder is not null };
            report.WriteTo(terminal.Out);
            return report.Reaches(asked.GetValue(threshold)) ? ExitCode.Success : ExitCode.Failed;
        }));
        return command;
    }
}
