namespace KaizalaEmulator.Server.Tests.Coverage;

/// <summary>Operations of the manifest that are not mapped because their resource is still on its way; a name goes when it arrives.</summary>
internal static class PendingOperations
{
    public static IReadOnlyList<string> Names { get; } = [];
}
