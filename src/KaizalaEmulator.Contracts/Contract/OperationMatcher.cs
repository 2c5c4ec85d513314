namespace KaizalaEmulator.Contracts.Contract;

/// <summary>Finds the operation of a call as the service does: any case, runs of slashes, with or without <c>/v1</c>.</summary>
internal sealed class OperationMatcher(IReadOnlyList<ContractOperation> operations)
{
    private const string Version = "v1";

    private readonly (ContractOperation Operation, string[] Pattern)[] _rows =
        [.. operations.Select(operation => (operation, Segments(operation.Path)))];

    /// <summary>The operation; null where the API has none of that method and path.</summary>
    public ContractOperation? Find(string method, string path) =>
        Candidates(path).FirstOrDefault(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the API knows the path, by whatever method.</summary>
    public bool Knows(string path) => Candidates(path).Any();

    /// <summary>Literal paths first: <c>reaction/summary</c> is no <c>reaction/{referenceId}</c>.</summary>
    private IEnumerable<ContractOperation> Candidates(string path)
    {
        var segments = Segments(path);
        return _rows.Where(row => Fits(row.Pattern, segments))
            .OrderBy(row => row.Pattern.Count(IsVariable))
            .Select(row => row.Operation);
    }

    private static string[] Segments(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments is [var first, ..] && first.Equals(Version, StringComparison.OrdinalIgnoreCase) ? segments[1..] : segments;
    }

    private static bool Fits(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length
        && pattern.Zip(segments).All(pair => IsVariable(pair.First) || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private static bool IsVariable(string segment) => segment.StartsWith('{');
}
