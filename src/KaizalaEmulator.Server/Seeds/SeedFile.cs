using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Starts the worlds from a seed file, or from the demo tenant; a bad file names itself, the line and the field.</summary>
internal static class SeedFile
{
    /// <exception cref="StartRefusedException">The file cannot be read, is no seed, or names what does not exist.</exception>
    public static WorldRegistry Plant(string? file, IReadOnlyList<string> endpoints, bool throttle, CallbackNetwork callbacks, Action<HostedWorld> planted)
    {
        var text = file is null ? [] : Read(file);
        var seed = file is null ? SeedReader.Demo : SeedReader.Read(text);
        var worlds = seed.Then(document => WorldRegistry.Start(document, TimeProvider.System, endpoints, throttle, callbacks, planted));
        if (worlds.IsSuccess)
            return worlds.Value;
        var problem = seed.IsSuccess ? SeedReader.Locate(worlds.Error, text) : worlds.Error;
        throw new StartRefusedException(StartRefusal.BadSeed, $"Seed {file}: {problem.Message}");
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefusedException(StartRefusal.BadSeed, $"Seed {file}: cannot be read: {problem.Message}", problem);
        }
    }
}
