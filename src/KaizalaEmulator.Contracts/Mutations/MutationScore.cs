namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Which defects there were, and which were caught. A mutant is caught if any request that met it fails.</summary>
internal sealed class MutationScore
{
    private readonly Dictionary<Mutant, bool> _caught = [];

    public int Count => _caught.Count;

    public IReadOnlyList<Mutant> Survivors =>
        [.. _caught.Where(mutant => !mutant.Value).Select(mutant => mutant.Key).OrderBy(mutant => mutant.Operation, StringComparer.Ordinal).ThenBy(mutant => mutant.Place, StringComparer.Ordinal)];

    public double Value => _caught.Count == 0 ? 0 : (double)_caught.Values.Count(caught => caught) / _caught.Count;

    public bool IsCaught(Mutant mutant) => _caught.GetValueOrDefault(mutant);

    public void Judge(Mutant mutant, bool caught) => _caught[mutant] = caught || IsCaught(mutant);

    /// <summary>By kind of defect: how many, and how many of them were caught.</summary>
    public IEnumerable<(string Defect, int Mutants, int Caught)> ByDefect() =>
        _caught.GroupBy(mutant => mutant.Key.Defect).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count(), group.Count(mutant => mutant.Value)));
}
