using System.Security.Cryptography;

namespace KaizalaEmulator.Server.Dashboard;

/// <summary>One file of the dashboard as it is served.</summary>
internal sealed record DashboardFile(byte[] Content, string ContentType, string EntityTag)
{
    private const string ResourcePrefix = "dashboard/";

    /// <summary>The embedded file at a path such as <c>frame/main.js</c>; null where there is none.</summary>
    public static DashboardFile? Read(string path)
    {
        if (TypeOf(path) is not { } type)
            return null;
        using var stream = typeof(DashboardFile).Assembly.GetManifestResourceStream(ResourcePrefix + path);
        if (stream is null)
            return null;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new DashboardFile(content, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
    }

    private static string? TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
