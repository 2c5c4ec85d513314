namespace KaizalaEmulator;

/// <summary>What the command's exit code tells a script.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int BadUsage = 2;
    public const int PortInUse = 3;

    /// <summary>A second signal cut the stop short; the code of a program that Ctrl+C ended.</summary>
    public const int Interrupted = 130;
}
