using System.Runtime.InteropServices;

namespace KaizalaEmulator.Hosting;

/// <summary>SIGINT (Ctrl+C) and SIGTERM: the first asks for a clean stop, the second does not wait for it.</summary>
internal sealed class StopSignals(Action force) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> registrations = [];
    private int received;

    /// <summary>Cancelled by the first signal: a start under way is given up.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>Done with the first signal.</summary>
    public Task Requested => requested.Task;

    public static StopSignals Listen()
    {
        var signals = new StopSignals(() => Environment.Exit(ExitCode.Interrupted));
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
            signals.registrations.Add(PosixSignalRegistration.Create(signal, signals.OnSignal));
        return signals;
    }

    public void Receive()
    {
        if (Interlocked.Increment(ref received) > 1)
        {
            force();
            return;
        }

        // Last, what ends the command: it disposes of this object.
        stop.Cancel();
        requested.SetResult();
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        stop.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        // Not the runtime's own end of the process: the emulator ends it, with its own exit code.
        context.Cancel = true;
        Receive();
    }
}
