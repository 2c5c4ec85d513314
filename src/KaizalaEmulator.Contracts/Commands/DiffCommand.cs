using System.CommandLine;
using System.Globalization;
using KaizalaEmulator.Contracts.Differences;
using KaizalaEmulator.Contracts.Playing;
using KaizalaEmulator.Contracts.Reports;
using KaizalaEmulator.Contracts.Targets;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>diff</c>: replays the collection on two targets and names what they answered differently.</summary>
internal static class DiffCommand
{
    public static Command Build(Terminal terminal)
    {
        var shared = new SharedOptions();
        var left = Side("--left");
        var right = Side("--right");
        var ignore = new Option<string?>("--ignore") { Description = "Differences that are explained: a Markdown table of request, place and why.", HelpName = "FILE" };
        var command = shared.On(new Command("diff", "Replays the collection on two targets and compares what they answered; ids, tokens, times and hosts may differ.") { left, right, ignore });
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            var explained = asked.GetValue(ignore) is { } file ? Deviations.Read(Path.GetFullPath(file, terminal.WorkingFolder)) : Deviations.None;
            var script = shared.Read(asked, terminal);
            var opener = new TargetOpener(terminal);
            await using var one = await opener.OpenAsync(asked.GetValue(left)!, shared.Emulator(asked), cancel).ConfigureAwait(false);
            await using var other = await opener.OpenAsync(asked.GetValue(right)!, shared.Emulator(asked), cancel).ConfigureAwait(false);
            var mask = new SecretMask();
            var run = terminal.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
            var played = await Task.WhenAll(PlayAsync(script, one, run, mask, cancel), PlayAsync(script, other, run, mask, cancel)).ConfigureAwait(false);
            return Tell(terminal, new Comparison(new Normaliser(NormalisingRules.BuiltIn)).Compare(played[0], played[1]).ToList(), explained, mask, played[0].Count);
        }));
        return command;
    }

    private static Option<string> Side(string name) => new(name) { Description = "An API root, or \"emulator\" to start one.", HelpName = "URL|emulator", Required = true };

    /// <summary>Both sides create things of the same names, so that names can be compared.</summary>
    private static async Task<IReadOnlyList<PlayedRequest>> PlayAsync(Script script, Target target, string run, SecretMask mask, CancellationToken cancel)
    {
        var environment = script.EnvironmentFor(target);
        if (!environment.Values.Any(variable => variable is { Key: "run", Value.Length: > 0 }))
            environment = environment.With([KeyValuePair.Create("run", run)]);
        lock (mask)
            mask.Learn(environment);
        var played = new List<PlayedRequest>();
        await foreach (var request in new Player(new PlayerOptions { Folder = script.Folder }).PlayAsync(script.Collection, environment, cancel).ConfigureAwait(false))
        {
            lock (mask)
                mask.Learn(request);
            played.Add(request);
        }

        return played;
    }

    private static int Tell(Terminal terminal, List<Difference> differences, Deviations explained, SecretMask mask, int requests)
    {
        var open = differences.Where(difference => explained.Explaining(difference) is null).ToList();
        foreach (var difference in open)
        {
            terminal.Out.WriteLine($"{difference.Request}: {difference.Place}");
            terminal.Out.WriteLine("  left  " + mask.Text(difference.Left));
            terminal.Out.WriteLine("  right " + mask.Text(difference.Right));
        }

        terminal.Out.WriteLine($"{requests} requests compared: {open.Count} differences, {differences.Count - open.Count} more that are explained");
        return open.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
