using System.Text.Json;
using KaizalaEmulator.Options;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Banner;

/// <summary>The start banner on standard output: a page for people or one line for programs.</summary>
internal static class BannerOutput
{
    public static void Write(WorldBanner banner, Settings settings, Surroundings surroundings)
    {
        if (settings.Json)
            surroundings.Out.WriteLine(JsonSerializer.Serialize(banner, BannerJson.Default.WorldBanner));
        else
            BannerPage.Write(banner, surroundings.Out, new Ink(surroundings.OutTakesColor && !settings.NoColor));
        surroundings.Out.Flush();
    }
}
