namespace KaizalaEmulator.Domain.Groups;

/// <summary>Published limits (connector documentation, "Create a group", "Add members").</summary>
public static class GroupLimits
{
    /// <summary>Mobile numbers in one call; more refuse the call whole.</summary>
    public const int NumbersPerCall = 100;
}
