using System.CommandLine;
using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>openapi</c>: writes <c>contracts/openapi.json</c>, or checks that it is current.</summary>
internal static class OpenApiCommand
{
    public static Command Build(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Writes nothing; fails if the file is not current." };
        var command = new Command("openapi", "Writes contracts/openapi.json from the manifest and the schemas of the repository.") { check };
        command.SetAction((asked, _) => CommandLine.GuardAsync(terminal, () => Task.FromResult(Run(terminal, asked.GetValue(check)))));
        return command;
    }

    private static int Run(Terminal terminal, bool check)
    {
        var contracts = ContractFolder.OfRepository(terminal.WorkingFolder)
            ?? throw CommandFailure.BadUsage("openapi writes into the repository: run it in a folder of one, where KaizalaEmulator.sln stands");
        var path = Path.Combine(contracts, "openapi.json");
        var text = OpenApiDocument.Write(ContractSet.Load(contracts));
        var isCurrent = File.Exists(path) && File.ReadAllText(path) == text;
        if (check)
        {
            terminal.Out.WriteLine(isCurrent ? "contracts/openapi.json is current" : "contracts/openapi.json is not current; write it anew: kaizala-contracts openapi");
            return isCurrent ? ExitCode.Success : ExitCode.Failed;
        }

        File.WriteAllText(path, text);
        terminal.Out.WriteLine(isCurrent ? "contracts/openapi.json was current" : "contracts/openapi.json is written");
        return ExitCode.Success;
    }
}
