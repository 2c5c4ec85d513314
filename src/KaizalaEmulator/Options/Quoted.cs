using System.Globalization;

namespace KaizalaEmulator.Options;

/// <summary>A user's text inside a message: in quotes, on one line, of bearable length.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Text(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest] + "...";
        return $"\"{string.Concat(shown.Select(Shown))}\"";
    }

    private static string Shown(char c) =>
        char.IsControl(c) ? $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}" : c.ToString();
}
