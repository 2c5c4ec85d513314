using System.Text.RegularExpressions;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>A pattern of WireMock's for one path and query on any host.</summary>
internal static class UrlPattern
{
    /// <summary>WireMock sees some URLs with their escapes, some without.</summary>
    private const string Blank = "(%20|\\+| )";

    public static string Of(string pathAndQuery) => $"^https?://[^/]+{Regex.Escape(pathAndQuery).Replace("%20", Blank, StringComparison.Ordinal)}$";
}
