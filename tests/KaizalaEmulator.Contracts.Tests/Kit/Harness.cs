using KaizalaEmulator.Contracts.Commands;

namespace KaizalaEmulator.Contracts.Tests.Kit;

/// <summary>Runs a command of the harness as a shell would, in a folder of its own.</summary>
internal sealed class Harness : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("kaizala-contracts-").FullName;

    public Dictionary<string, string> Variables { get; } = [];

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, new Terminal(_out, _error)
    {
        Variable = Variables.GetValueOrDefault,
        WorkingFolder = Folder,
    });

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
