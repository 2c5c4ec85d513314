using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary>Parses scripts and schemas while a run waits for its target. What is wrong with one is told where it is used.</summary>
internal static class ReadAhead
{
    public static void Start(PostmanCollection collection, ContractSet contract, CancellationToken cancel)
    {
        _ = Task.Run(() => ReadScripts(collection, cancel), CancellationToken.None);
        _ = Task.Run(() => ReadSchemas(contract, cancel), CancellationToken.None);
    }

    private static void ReadScripts(PostmanCollection collection, CancellationToken cancel)
    {
        _ = SandboxSource.Prepared;
        foreach (var script in collection.Requests.SelectMany(request => request.Scripts).TakeWhile(_ => !cancel.IsCancellationRequested))
            _ = PreparedScript.Of(script);
    }

    private static void ReadSchemas(ContractSet contract, CancellationToken cancel)
    {
        var answers = contract.Manifest.Operations.SelectMany(operation => operation.Responses.Values);
        foreach (var name in answers.Select(answer => answer.Schema).OfType<string>().TakeWhile(_ => !cancel.IsCancellationRequested))
            _ = contract.Schemas.Get(name);
    }
}
