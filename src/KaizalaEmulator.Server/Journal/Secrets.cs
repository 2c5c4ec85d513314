namespace KaizalaEmulator.Server.Journal;

/// <summary>Masks what must not be read back: tokens, secrets, PINs and codes.</summary>
internal static class Secrets
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
    public static string Text(string text) => IsForm(text) ? Query(text) : SecretText.Masked(text);

    public static string Query(string text) => string.Join('&', text.Split('&').Select(Parameter));

    private static bool IsForm(string text) =>
        text.Contains('=', StringComparison.Ordinal) && text.AsSpan().TrimStart("\uFEFF \t\r\n") is not ['{' or '[' or '"' or '\'' or '/', ..];

    private static string Parameter(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return pair;
        var name = pair[(pair.LastIndexOfAny(['?', '#'], equals) + 1)..equals];
        return SecretText.IsSecret(Uri.UnescapeDataString(name)) ? $"{pair[..(equals + 1)]}{Mask}" : pair;
    }
}
