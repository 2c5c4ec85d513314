namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A variable as a collection or environment declares it.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its text; null where none is given.</param>
/// <param name="Enabled">Whether it takes part; a disabled one is as good as absent.</param>
public sealed record Variable(string Key, string? Value, bool Enabled = true)
{
    /// <summary>What scripts see: a number or boolean where one is declared, else the text.</summary>
    internal object? Native { get; init; } = Value ?? "";
}
