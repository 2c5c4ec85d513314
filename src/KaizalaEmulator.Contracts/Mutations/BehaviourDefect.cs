using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>A defect of what an operation does, rather than of its answer: whether later calls notice takes a replay to find out.</summary>
/// <param name="Name">The kind of defect.</param>
/// <param name="Concerns">Which operations can have it.</param>
/// <param name="Handler">Puts it between player and target.</param>
internal sealed record BehaviourDefect(
    string Name, Func<ContractOperation, bool> Concerns, Func<OperationFilter, Baseline, HttpMessageHandler, HttpMessageHandler> Handler)
{
    public static IReadOnlyList<BehaviourDefect> All { get; } =
    [
        new("effect lost", Changes, (filter, baseline, inner) => new EffectLost(filter, baseline, inner)),
        new("call carried out twice", Changes, (filter, _, inner) => new CarriedOutTwice(filter, inner)),
        new("stale answer", operation => operation.Method == "GET", (filter, _, inner) => new StaleAnswer(filter, inner)),
    ];

    private static bool Changes(ContractOperation operation) => operation.Method != "GET";
}
