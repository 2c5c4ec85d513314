namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What one script may take; past any of them it is ended and fails by the name of the limit.</summary>
public sealed record ScriptLimits
{
    /// <summary>From its first line to its last callback.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes allocated by one entry into the script.</summary>
    public long Memory { get; init; } = 256 * 1024 * 1024;

    /// <summary>Statements run by one entry into the script.</summary>
    public int Statements { get; init; } = 20_000_000;

    /// <summary>Requests that one script may send.</summary>
    public int Requests { get; init; } = 100;

    /// <summary>Lines that one script may write to the console.</summary>
    public int ConsoleLines { get; init; } = 1000;
}
