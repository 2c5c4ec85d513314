using System.CommandLine;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Recordings;
using KaizalaEmulator.Contracts.Reports;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>record</c>: replays through a recording proxy and writes what the target answered as WireMock mappings.</summary>
internal static class RecordCommand
{
    public static Command Build(Terminal terminal)
    {
        var shared = new SharedOptions();
        var target = new Option<string>("--target") { Description = "The API root to record, or \"emulator\" to start one.", HelpName = "URL|emulator", Required = true };
        var folder = new Option<string>("--out") { Description = "The folder to write to; it must be empty or new.", HelpName = "DIR", Required = true };
        var composed = new Option<bool>("--composed") { Description = "States that the target is a stand-in: its answers are composed from documentation, no service gave them." };
        var command = shared.On(new Command("record", "Replays through a recording proxy; writes WireMock mappings with secrets masked and provenance stated.") { target, folder, composed });
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            var into = Path.GetFullPath(asked.GetValue(folder)!, terminal.WorkingFolder);
            if (File.Exists(into) || (Directory.Exists(into) && Directory.EnumerateFileSystemEntries(into).Any()))
                throw CommandFailure.BadUsage($"--out: expected a folder that is new or empty, got \"{into}\", which is not");
            var script = shared.Read(asked, terminal);
            await using var opened = await new TargetOpener(terminal).OpenAsync(asked.GetValue(target)!, shared.Emulator(asked), cancel).ConfigureAwait(false);
            var at = terminal.Time.GetUtcNow();
            var provenance = asked.GetValue(composed) ? Provenance.Composed : Provenance.Captured(opened.ApiRoot, at);
            return await RecordAsync(terminal, script, opened, into, at, provenance, cancel).ConfigureAwait(false);
        }));
        return command;
    }

    private static async Task<int> RecordAsync(
        Terminal terminal, Script script, Target target, string into, DateTimeOffset at, Provenance provenance, CancellationToken cancel)
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var recorder = new RecordingHandler(sockets);
        var contract = ContractSet.Load(ContractFolder.BesideHarness);
        var mask = new SecretMask();
        var environment = script.EnvironmentFor(target);
        mask.Learn(environment);
        var progress = new ProgressLine(terminal);
        var failed = 0;
        var played = 0;
        await foreach (var request in new Player(new PlayerOptions { Folder = script.Folder, Handler = recorder }).PlayAsync(script.Collection, environment, cancel).ConfigureAwait(false))
        {
            progress.Show($"{++played}: {string.Join(" / ", request.Path)}");
            mask.Learn(request);
            failed += request.Passed ? 0 : 1;
        }

        progress.Clear();
        var hosts = recorder.Exchanges.Select(exchange => exchange.Url.GetLeftPart(UriPartial.Authority)).Append(target.ApiRoot).Distinct().ToList();
        Directory.CreateDirectory(into);
        foreach (var (name, text) in new RecordingWriter(contract, mask, provenance).Write(recorder.Exchanges, hosts, at))
            await File.WriteAllTextAsync(Path.Combine(into, name), text, cancel).ConfigureAwait(false);
        terminal.Out.WriteLine($"{recorder.Exchanges.Count} exchanges of {target.ApiRoot} recorded in {into}{(failed == 0 ? "" : $"; {failed} requests failed their assertions")}");
        return failed == 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
