namespace KaizalaEmulator.Server.Hosting;

/// <summary>Why the emulator did not start.</summary>
public enum StartRefusal
{
    BadSeed,
    PortInUse,
    BadOption,
}

/// <summary>The emulator refuses to start; the message is one readable line for the user.</summary>
public sealed class StartRefusedException(StartRefusal reason, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public StartRefusal Reason { get; } = reason;
}
