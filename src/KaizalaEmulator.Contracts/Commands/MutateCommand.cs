using System.CommandLine;
using System.Globalization;
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
            return Tell(terminal, score, reasons, asked.GetValue(threshold));
        }));
        return command;
    }

    private static int Tell(Terminal terminal, MutationScore score, Deviations reasons, int threshold)
    {
        foreach (var (defect, mutants, caught) in score.ByDefect())
            terminal.Out.WriteLine($"{defect,-34} {caught,5} of {mutants,5} caught");
        foreach (var survivor in score.Survivors)
        {
            var reason = reasons.Explaining(new Difference(survivor.Operation, $"{survivor.Defect}: {survivor.Place}", "", ""))?.Why ?? "no reason is known";
            terminal.Out.WriteLine($"survived: {survivor.Operation}, {survivor.Defect}: {survivor.Place}: {reason}");
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"mutation score {score.Value * 100:0.0} %: {score.Count - score.Survivors.Count} of {score.Count} defects of {score.ByDefect().Count()} kinds caught"));
        return score.Value * 100 >= threshold ? ExitCode.Success : ExitCode.Failed;
    }
}
