using System.Security.Cryptography;
using System.Text;

namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageLayout
{
    private static readonly string Style = ReadStyle();

    /// <summary>The one style element's hash, as a Content-Security-Policy names it.</summary>
    public static readonly string StyleHash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    // The empty icon keeps browsers from asking for /favicon.ico, which the journal would show as a failed call.
    public static Html Around(string title, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} · Kaizala emulator</title>
        <link rel="icon" href="data:,">
        <style>{Html.Trusted(Style)}</style>
        </head>
        <body>
        <main>
        <p class="brand">Kaizala emulator</p>
        {body}
        </main>
        </body>
        </html>

        """);

    private static string ReadStyle()
    {
        using var stream = typeof(PageLayout).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        // A browser hashes what it has read, and it reads every line end as \n.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
