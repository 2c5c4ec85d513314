namespace KaizalaEmulator.Server.Hosting;

/// <summary>A running emulator: the API root, its endpoint hosts and the control plane.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    /// <summary>Seeds the default world, listens on every port and answers.</summary>
    /// <exception cref="StartRefusedException">A bad seed, a port in use, or an option that cannot be honoured.</exception>
    public static Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancel = default) =>
        throw new NotSupportedException();

    /// <summary>The default world's banner.</summary>
    public WorldBanner Banner => throw new NotSupportedException();

    /// <summary>Stops listening; requests under way are given a moment to finish.</summary>
    public Task StopAsync() => throw new NotSupportedException();

    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
