using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>Our own collection and environments: the repository's, or the copy that was built with the harness.</summary>
internal sealed class PostmanFolder(Terminal terminal)
{
    private readonly string _folder = ContractFolder.OfRepository(terminal.WorkingFolder) is { } contracts && Directory.Exists(Beside(contracts))
        ? Beside(contracts)
        : Path.Combine(AppContext.BaseDirectory, "postman");

    public string Collection => Path.Combine(_folder, "KaizalaEmulator.postman_collection.json");

    public string Environment(string name) => Path.Combine(_folder, $"{name}.postman_environment.json");

    private static string Beside(string contracts) => Path.Combine(Path.GetDirectoryName(contracts)!, "postman");
}
