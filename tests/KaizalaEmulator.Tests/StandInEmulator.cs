using KaizalaEmulator.Hosting;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests;

/// <summary>An emulator that only notes what the command does with it.</summary>
internal sealed class StandInEmulator : IRunningEmulator
{
    public List<EmulatorOptions> StartedWith { get; } = [];

    public Exception? Refuses { get; init; }

    public bool Stopped { get; private set; }

    public bool Disposed { get; private set; }

    public WorldBanner Banner { get; init; } = Banners.Demo;

    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IRunningEmulator> StartAsync(EmulatorOptions options, CancellationToken cancel)
    {
        StartedWith.Add(options);
        if (Refuses is not null)
            throw Refuses;
        Started.SetResult();
        return Task.FromResult<IRunningEmulator>(this);
    }

    public Task StopAsync()
    {
        Stopped = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }
}
