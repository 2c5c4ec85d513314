namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>Where pictures and figures of a run are kept: <c>KAIZALA_ARTIFACTS</c>, else the test's own output folder.</summary>
internal static class Artifacts
{
    private static string Folder => Environment.GetEnvironmentVariable("KAIZALA_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts");

    public static string PathOf(string name)
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, name);
    }
}
