namespace KaizalaEmulator.Contracts;

/// <summary>What the command's exit code tells a script.</summary>
internal static class ExitCode
{
    /// <summary>All assertions hold; two targets answer alike.</summary>
    public const int Success = 0;

    /// <summary>Some assertions fail; two targets differ.</summary>
    public const int Failed = 1;

    public const int BadUsage = 2;

    public const int NotReachable = 4;

    /// <summary>The code of a program that Ctrl+C ended.</summary>
    public const int Interrupted = 130;
}
