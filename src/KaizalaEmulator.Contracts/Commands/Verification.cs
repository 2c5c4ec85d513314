using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Reports;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>One replay against one target, told while it goes on.</summary>
internal sealed class Verification(Terminal terminal, ContractSet contract)
{
    public async Task<RunReport> RunAsync(Script script, Target target, CancellationToken cancel)
    {
        var environment = script.EnvironmentFor(target);
        var mask = new SecretMask();
        mask.Learn(environment);
        var log = new RunLog(terminal, mask, script.Collection.Requests.Count());
        var player = new Player(new PlayerOptions { Folder = script.Folder, Contract = contract.Check });
        var startedAt = terminal.Time.GetUtcNow();
        var start = terminal.Time.GetTimestamp();
        var played = new List<PlayedRequest>();
        await foreach (var request in player.PlayAsync(script.Collection, environment, cancel).ConfigureAwait(false))
        {
            played.Add(request);
            log.Add(request);
        }

        var report = new RunReport(script.Collection.Name, target.ApiRoot, startedAt, terminal.Time.GetElapsedTime(start), played, mask);
        log.End(report);
        return report;
    }
}
