namespace KaizalaEmulator.Server.Seeds;

/// <summary>
/// Application ids and tokens are unique over all live worlds: a further world on the demo tenant gets a connector and
/// tokens of its own, but the same people, PINs and groups.
/// </summary>
public static class SeedCredentials
{
    /// <summary>The demo tenant for one more world.</summary>
    public static SeedDocument DemoForAnotherWorld() => SeedReader.Demo with
    {
        Connectors = [.. SeedReader.Demo.Connectors!.Select(connector => connector with
        {
            ApplicationId = null,
            ApplicationSecret = null,
        })],
        Tokens = null,
    };
}
