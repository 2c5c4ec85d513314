using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KaizalaEmulator.Server.Journal;

/// <summary>
/// Masks the values of secret fields in JSON as sloppy as the body reader takes it: comments, any quotes, escaped names,
/// texts cut short. What merely stands in a text is left alone.
/// </summary>
internal static partial class SecretText
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "accessToken", "refreshToken", "applicationSecret", "clientSecret", "callbackToken", "kzCallbackToken",
        "validationToken", "pin", "code",
    };

    /// <summary>Whether a field or parameter of that name is secret, in any case and with or without <c>_</c> and <c>-</c>.</summary>
    public static bool IsSecret(string name) =>
        Names.Contains(name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));

    public static string Masked(string json)
    {
        var shown = new StringBuilder(json.Length);
        var name = ReadOnlySpan<char>.Empty;
        var (isSecret, isMasked, depth) = (false, false, 0);
        foreach (var match in Token().EnumerateMatches(json))
        {
            var token = json.AsSpan(match.Index, match.Length);
            if (isSecret && !(depth == 0 && token is "," or "}" or "]"))
            {
                depth += token is "{" or "[" ? 1 : token is "}" or "]" ? -1 : 0;
                if (!isMasked)
                    shown.Append(IsSpace(token) ? token : $"\"{Secrets.Mask}\"");
                isMasked |= !IsSpace(token);
                continue;
            }

            isSecret = false;
            if (token is ":")
                (isSecret, isMasked, depth) = (IsSecret(Plain(name)), false, 0);
            else if (!IsSpace(token))
                name = token;
            // A text without an end may hold the rest of a damaged body.
            shown.Append(IsOpenText(token) ? Field().Replace(token.ToString(), $"$1\"{Secrets.Mask}\"") : token);
        }

        return shown.ToString();
    }

    private static bool IsSpace(ReadOnlySpan<char> token) =>
        char.IsWhiteSpace(token[0]) || token.StartsWith("/*") || token.StartsWith("//");

    private static bool IsOpenText(ReadOnlySpan<char> token) =>
        token[0] is '"' or '\'' && (token.Length == 1 || token[^1] != token[0]);

    /// <summary>A name without quotes and escapes.</summary>
    private static string Plain(ReadOnlySpan<char> name) => Escape().Replace(
        name.Trim("\"'").ToString(),
        escape => ((char)int.Parse(escape.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("""\s+|/\*.*?(?:\*/|\z)|//[^\n]*|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^\s"'{}\[\]:,/]+|.""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("""\\u([0-9a-fA-F]{4})""")]
    private static partial Regex Escape();

    [GeneratedRegex("""(\b(?:access_?token|refresh_?token|(?:application|client)_?secret|call_?back_?token|validation_?token|pin|code)\b["']?\s*[:=]\s*)("[^"]*"?|'[^']*'?|[^\s,}&]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Field();
}
