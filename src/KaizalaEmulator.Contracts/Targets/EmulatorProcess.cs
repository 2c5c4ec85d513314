using System.Diagnostics;
using System.Text.Json;

namespace KaizalaEmulator.Contracts.Targets;

/// <summary>An emulator that runs as long as we need it.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _stopping = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private EmulatorProcess(Process process, EmulatorBanner banner)
    {
        _process = process;
        Banner = banner;
    }

    public EmulatorBanner Banner { get; }

    /// <exception cref="CommandFailure">It does not start, or says nothing that we understand.</exception>
    public static async Task<EmulatorProcess> StartAsync(string path, Terminal terminal, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        var process = Launch(path);
        try
        {
            // What it says of its own is of interest only when it ends at once.
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false);
            return line is null
                ? throw CommandFailure.NotReachable($"{path} ended instead of starting: {(await complaint.ConfigureAwait(false)).Trim()}")
                : new EmulatorProcess(process, EmulatorBanner.Parse(line));
        }
        catch (Exception problem)
        {
            await EndAsync(process).ConfigureAwait(false);
            if (problem is JsonException)
                throw CommandFailure.NotReachable($"{path} is no emulator that we know: its first line is no banner ({problem.Message})", problem);
            if (problem is OperationCanceledException && !cancel.IsCancellationRequested)
                throw CommandFailure.NotReachable($"{path} did not start within {_patience.TotalSeconds} s", problem);
            throw;
        }
    }

    public ValueTask DisposeAsync() => EndAsync(_process);

    private static Process Launch(string path)
    {
        var start = new ProcessStartInfo(path, ["serve", "--port", "0", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw CommandFailure.BadUsage($"{path} cannot be started: {problem.Message}", problem);
        }
    }

    private static async ValueTask EndAsync(Process process)
    {
        using (process)
        {
            if (process.HasExited)
                return;
            process.Kill();
            using var limit = new CancellationTokenSource(_stopping);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
