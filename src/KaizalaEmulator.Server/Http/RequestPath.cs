using System.Text;

namespace KaizalaEmulator.Server.Http;

/// <summary>
/// Clients joined <c>endpointUrl</c> and path both ways, and some published pages leave <c>/v1</c> out (observed):
/// any run of slashes is one, and <c>/v1</c> is taken off, so that each route is mapped once.
/// </summary>
internal static class RequestPath
{
    public const string ControlPrefix = "/_emulator";

    /// <summary>Where the files of the dashboard are; its page is the root.</summary>
    public const string DashboardPrefix = "/_dashboard";

    /// <summary>The calls that were published without a version: OAuth's.</summary>
    public const string UnversionedPrefix = "/api/";

    private const string Version = "/v1";

    public static string Normalise(string path)
    {
        var single = path.Contains("//", StringComparison.Ordinal) ? WithoutSlashRuns(path) : path;
        if (!single.StartsWith(Version, StringComparison.OrdinalIgnoreCase))
            return single;
        if (single.Length == Version.Length)
            return "/";
        var rest = single[Version.Length..];
        // The control plane has no version: /v1/_emulator names nothing.
        return rest[0] == '/' && !rest.StartsWith(ControlPrefix, StringComparison.OrdinalIgnoreCase) ? rest : single;
    }

    private static string WithoutSlashRuns(string path)
    {
        var kept = new StringBuilder(path.Length);
        foreach (var c in path)
            if (c != '/' || kept.Length == 0 || kept[^1] != '/')
                kept.Append(c);
        return kept.ToString();
    }
}
