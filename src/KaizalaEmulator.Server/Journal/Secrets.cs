using System.Text.RegularExpressions;

namespace KaizalaEmulator.Server.Journal;

/// <summary>Masks what must not be read back: tokens, secrets, PINs and codes.</summary>
internal static partial class Secrets
{
    public const string Mask = "***";

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "accessToken", "refreshToken", "applicationSecret", "Authorization", "kz-callback-token", "Cookie",
    };

    private static readonly HashSet<string> UrlHeaders = new(StringComparer.OrdinalIgnoreCase) { "Location", "Referer" };

    /// <summary>A header's value; of one that holds a URL, such as the way back from a sign-in page, the parameters are judged.</summary>
    public static string Header(string name, string value) =>
        Headers.Contains(name) ? Mask
        : UrlHeaders.Contains(name) ? Query(value)
        : value;

    /// <summary>A body of JSON or a form, or a query, with the values of secret fields masked; texts cut short are masked too.</summary>
    public static string Text(string text) => SecretField().Replace(text, match => $"{match.Groups[1].Value}\"{Mask}\"");

    public static string Query(string text) => SecretParameter().Replace(text, $"$1{Mask}");

    private const string Names =
        "access_?token|refresh_?token|application_?secret|client_?secret|call_?back_?token|validation_?token|pin|code";

    [GeneratedRegex("""(["']?\b(?:""" + Names + """)\b["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^\s,}&"']+)""", RegexOptions.IgnoreCase)]
    private static partial Regex SecretField();

    [GeneratedRegex("((?:^|[?&])(?:" + Names + ")=)[^&]*", RegexOptions.IgnoreCase)]
    private static partial Regex SecretParameter();
}
