using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.ContractSuite;

/// <summary>The collection and the contract that every target is held against.</summary>
internal static class Suite
{
    private static readonly string _contracts = ContractFolder.OfRepository(AppContext.BaseDirectory)!;

    public static ContractSet Contract { get; } = ContractSet.Load(_contracts);

    public static PostmanCollection Collection { get; } = PostmanCollection.Read(Postman("KaizalaEmulator.postman_collection.json"));

    /// <summary>Every request, by its folders and its name.</summary>
    public static TheoryData<string> Requests => [.. Collection.Requests.Select(request => Title(request.Path))];

    public static string InContracts(string name) => Path.Combine(_contracts, name);

    public static PostmanEnvironment Environment(string name) => PostmanEnvironment.Read(Postman($"{name}.postman_environment.json"));

    public static string Title(IEnumerable<string> path) => string.Join(" / ", path);

    public static async Task<IReadOnlyList<PlayedRequest>> PlayAsync(PostmanEnvironment environment, HttpMessageHandler? handler = null)
    {
        var played = new List<PlayedRequest>();
        var player = new Player(new PlayerOptions { Contract = Contract.Check, Handler = handler });
        await foreach (var request in player.PlayAsync(Collection, environment, TestContext.Current.CancellationToken))
            played.Add(request);
        return played;
    }

    private static string Postman(string file) => Path.Combine(Path.GetDirectoryName(_contracts)!, "postman", file);
}
