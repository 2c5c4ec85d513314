namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>A deliberate defect of one operation.</summary>
/// <param name="Defect">The kind of defect.</param>
/// <param name="Operation">The operation whose answers have it.</param>
/// <param name="Place">Where in the answer: <c>200 $.groups[].groupName</c>, or <c>200</c> for the whole.</param>
internal sealed record Mutant(string Defect, string Operation, string Place);
