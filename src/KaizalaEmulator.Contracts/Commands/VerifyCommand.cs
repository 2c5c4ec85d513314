using System.CommandLine;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Reports;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>verify</c>: replays the collection against one target and holds every answer against the contract.</summary>
internal static class VerifyCommand
{
    public static Command Build(Terminal terminal)
    {
        var shared = new SharedOptions();
        var target = new Option<string>("--target") { Description = "The API root to hold against the contract, or \"emulator\" to start one.", HelpName = "URL|emulator", Required = true };
        var reports = new Option<string[]>("--report") { Description = "Writes a report: junit=FILE, html=FILE or json=FILE; may be repeated.", HelpName = "KIND=FILE", Arity = ArgumentArity.OneOrMore };
        var command = shared.On(new Command("verify", "Replays the collection against one target: statuses, the assertions of its scripts, and every answer against its schema.") { target, reports });
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            var files = (asked.GetValue(reports) ?? []).Select(text => ReportFile.Parse(text, terminal.WorkingFolder)).ToList();
            var script = shared.Read(asked, terminal);
            var contract = ContractSet.Load(ContractFolder.BesideHarness);
            ReadAhead.Start(script.Collection, contract, cancel);
            await using var opened = await new TargetOpener(terminal).OpenAsync(asked.GetValue(target)!, shared.Emulator(asked), cancel).ConfigureAwait(false);
            var report = await new Verification(terminal, contract).RunAsync(script, opened, cancel).ConfigureAwait(false);
            foreach (var file in files)
                file.Save(report);
            return report.Passed ? ExitCode.Success : ExitCode.Failed;
        }));
        return command;
    }
}
