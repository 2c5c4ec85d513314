using KaizalaEmulator.Banner;
using KaizalaEmulator.Options;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator;

/// <summary>The verb <c>serve</c>: start, print the banner, wait for a signal, stop.</summary>
internal sealed class Serve(Surroundings surroundings)
{
    public async Task<int> RunAsync(Settings settings)
    {
        using var stop = surroundings.ListenForStop();
        try
        {
            await using var emulator = await surroundings.Start(settings.Server, stop.Token);
            BannerOutput.Write(emulator.Banner, settings, surroundings);
            // An emulator idles most of its life: what starting took goes back to the system.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await stop.Requested;
            await emulator.StopAsync();
            return ExitCode.Success;
        }
        catch (StartRefusedException refused)
        {
            return surroundings.Refuse(refused.Message, ExitCodeOf(refused.Reason));
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
    }

    private static int ExitCodeOf(StartRefusal reason) =>
        reason == StartRefusal.PortInUse ? ExitCode.PortInUse : ExitCode.BadUsage;
}
