using System.Text.Json;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>The server in the test's own process, for who has not published the binary.</summary>
internal static class InProcess
{
    public static async Task<Emulator> StartAsync(string? seedFile)
    {
        var server = await EmulatorServer.StartAsync(new EmulatorOptions { Port = 0, Endpoints = 2, SeedFile = seedFile });
        return Emulator.Of(JsonSerializer.Serialize(server.Banner, BannerJson.Default.WorldBanner), async () =>
        {
            await server.StopAsync();
            await server.DisposeAsync();
        });
    }
}
