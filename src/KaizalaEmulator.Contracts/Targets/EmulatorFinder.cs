using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Targets;

/// <summary>Finds the emulator's program: as told, beside us, on PATH, or as the repository built it.</summary>
internal sealed class EmulatorFinder(Terminal terminal)
{
    public const string Variable = "KAIZALA_EMULATOR";

    private const string Name = "kaizala-emulator";

    /// <exception cref="CommandFailure">It is not where it was said to be, or nowhere.</exception>
    public string Find(string? told)
    {
        if (told is not null)
            return Existing(told, "--emulator");
        if (terminal.Variable(Variable) is { Length: > 0 } named)
            return Existing(named, Variable);
        return Candidates().FirstOrDefault(File.Exists)
            ?? throw CommandFailure.BadUsage($"The emulator's program {Name} was not found beside this one, on PATH, or in the repository's build output; build it (dotnet build), or say where it is: --emulator PATH, or {Variable}.");
    }

    private string Existing(string path, string by)
    {
        var full = Path.GetFullPath(path, terminal.WorkingFolder);
        return File.Exists(full) ? full : throw CommandFailure.BadUsage($"{by}: expected the path of the emulator's program, got \"{path}\", which is no file.");
    }

    private IEnumerable<string> Candidates()
    {
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        yield return Path.Combine(AppContext.BaseDirectory, file);
        foreach (var folder in (terminal.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return Path.Combine(folder, file);
        foreach (var start in new[] { terminal.WorkingFolder, AppContext.BaseDirectory })
        {
            if (ContractFolder.OfRepository(start) is not { } contracts)
                continue;
            var built = Path.Combine(Path.GetDirectoryName(contracts)!, "src", "KaizalaEmulator", "bin");
            foreach (var configuration in new[] { "Release", "Debug" })
                yield return Path.Combine(built, configuration, "net10.0", file);
        }
    }
}
