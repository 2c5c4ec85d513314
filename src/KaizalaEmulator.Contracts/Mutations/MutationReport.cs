using System.Globalization;
using KaizalaEmulator.Contracts.Differences;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>What came of the defects: by kind, the survivors with their reasons, and the score.</summary>
internal sealed class MutationReport(MutationScore score, Deviations reasons)
{
    private readonly List<Difference> _survivors = [.. score.Survivors.Select(survivor => new Difference(survivor.Operation, $"{survivor.Defect}: {survivor.Place}", "", ""))];

    /// <summary>Whether only a part of the collection was played, so that a reason may well have nothing to explain.</summary>
    public bool IsPartial { get; init; }

    private List<Difference> Unexplained => [.. _survivors.Where(survivor => reasons.Explaining(survivor) is null)];

    private IReadOnlyList<Deviations.Row> Idle => IsPartial ? [] : reasons.ExplainingNoneOf(_survivors);

    /// <summary>Whether the score is high enough and, where reasons are given at all, every survivor has one.</summary>
    public bool Reaches(int threshold) => score.Value * 100 >= threshold && (reasons.Rows.Count == 0 || Unexplained.Count == 0);

    public void WriteTo(TextWriter output)
    {
        foreach (var (defect, mutants, caught) in score.ByDefect())
            output.WriteLine($"{defect,-34} {caught,5} of {mutants,5} caught");
        foreach (var survivor in _survivors)
            output.WriteLine($"survived: {survivor.Request}, {survivor.Place}: {reasons.Explaining(survivor)?.Why ?? "no reason is known"}");
        foreach (var row in Idle)
            output.WriteLine($"explains nothing, remove it: | {row.Request} | {row.Place} | {row.Why} |");
        if (reasons.Rows.Count > 0)
            output.WriteLine($"{_survivors.Count} survivors, {Unexplained.Count} without a reason; {Idle.Count} reasons without a survivor");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"mutation score {score.Value * 100:0.0} %: {score.Count - _survivors.Count} of {score.Count} defects of {score.ByDefect().Count()} kinds caught"));
    }
}
