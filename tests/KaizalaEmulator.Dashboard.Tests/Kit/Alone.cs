namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>Tests that measure, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
