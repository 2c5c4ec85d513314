using System.CommandLine;
using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>openapi</c>: writes what is generated from manifest and schemas, or checks that it is current.</summary>
internal static class OpenApiCommand
{
    private const string Document = "contracts/openapi.json";
    private const string Evidence = "docs/evidence.md";

    public static Command Build(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Writes nothing; fails if a file is not current." };
        var command = new Command("openapi", $"Writes {Document}, and the tables of {Evidence}, from the manifest and the schemas of the repository.") { check };
        command.SetAction((asked, _) => CommandLine.GuardAsync(terminal, () => Task.FromResult(Run(terminal, asked.GetValue(check)))));
        return command;
    }

    private static int Run(Terminal terminal, bool check)
    {
        var contracts = ContractFolder.OfRepository(terminal.WorkingFolder)
            ?? throw CommandFailure.BadUsage("openapi writes into the repository: run it in a folder of one, where KaizalaEmulator.sln stands");
        var contract = ContractSet.Load(contracts);
        var root = Path.GetDirectoryName(contracts)!;
        var stale = Renew(Path.Combine(root, Document), _ => OpenApiDocument.Write(contract), check)
            .Concat(Renew(Path.Combine(root, Evidence), page => EvidencePage.Renew(page, contract), check))
            .Select(path => Path.GetRelativePath(root, path))
            .ToList();
        if (stale.Count == 0)
            terminal.Out.WriteLine($"{Document} and {Evidence} are current");
        foreach (var path in stale)
            terminal.Out.WriteLine(check ? $"{path} is not current; write it anew: {CommandLine.Name} openapi" : $"{path} is written");
        return check && stale.Count > 0 ? ExitCode.Failed : ExitCode.Success;
    }

    /// <summary>The path, where the file is not as it should be.</summary>
    private static IEnumerable<string> Renew(string path, Func<string, string> write, bool check)
    {
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        var after = write(before);
        if (before == after)
            return [];
        if (!check)
            File.WriteAllText(path, after);
        return [path];
    }
}
