namespace KaizalaEmulator.Contracts.Playing;

/// <summary>A line that a script wrote to its console.</summary>
/// <param name="Path">The request it belongs to.</param>
/// <param name="Level"><c>log</c>, <c>info</c>, <c>warn</c>, <c>error</c> or <c>debug</c>.</param>
/// <param name="Text">What it wrote.</param>
public sealed record ConsoleLine(IReadOnlyList<string> Path, string Level, string Text);
