using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Hosting;

/// <summary>Starts an emulator; throws <see cref="StartRefusedException"/> with one readable line if it cannot.</summary>
internal delegate Task<IRunningEmulator> StartEmulator(EmulatorOptions options, CancellationToken cancel);

/// <summary>What the command needs of a started emulator.</summary>
internal interface IRunningEmulator : IAsyncDisposable
{
    WorldBanner Banner { get; }

    Task StopAsync();
}

internal sealed class RunningEmulator(EmulatorServer server) : IRunningEmulator
{
    public WorldBanner Banner => server.Banner;

    public static async Task<IRunningEmulator> StartAsync(EmulatorOptions options, CancellationToken cancel) =>
        new RunningEmulator(await EmulatorServer.StartAsync(options, cancel));

    public Task StopAsync() => server.StopAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
