namespace KaizalaEmulator.Contracts;

/// <summary>A command that cannot go on: one readable line and an exit code.</summary>
internal sealed class CommandFailure(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailure BadUsage(string message, Exception? inner = null) => new(Contracts.ExitCode.BadUsage, message, inner);

    public static CommandFailure NotReachable(string message, Exception? inner = null) => new(Contracts.ExitCode.NotReachable, message, inner);
}
