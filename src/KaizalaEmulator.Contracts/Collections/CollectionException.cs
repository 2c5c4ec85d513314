namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A collection or environment that cannot be read or played; each problem names its place, what stands there and what to write instead.</summary>
public sealed class CollectionException : Exception
{
    /// <summary>One problem.</summary>
    public CollectionException(string problem) : this([problem])
    {
    }

    /// <summary>All problems found, in the order of the file.</summary>
    public CollectionException(IReadOnlyList<string> problems) : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
