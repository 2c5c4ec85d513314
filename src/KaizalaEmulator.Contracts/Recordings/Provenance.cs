using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>How an answer came to be in a recording; every mapping states it.</summary>
internal sealed class Provenance
{
    private readonly Func<ContractOperation?, string> _describe;

    private Provenance(Func<ContractOperation?, string> describe) => _describe = describe;

    /// <summary>A target answered so.</summary>
    public static Provenance Captured(string target, DateTimeOffset at) => new(_ => $"captured: {target} answered so on {at:yyyy-MM-dd}");

    /// <summary>No service answered so: its shape is published, its values are ours.</summary>
    public static Provenance Composed { get; } = new(operation => operation is null
        ? "composed from documentation (X): a call that no operation is meant by"
        : $"composed from documentation ({operation.Evidence}): {operation.Source}");

    public string Of(ContractOperation? operation) => _describe(operation);
}
