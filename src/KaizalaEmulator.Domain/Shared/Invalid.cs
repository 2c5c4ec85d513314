namespace KaizalaEmulator.Domain.Shared;

/// <summary>Refusals of a field: which one, what was expected, what came.</summary>
public static class Invalid
{
    private const int LongestQuote = 60;

    public static KaizalaError Field(string field, string expected, string got) =>
        new(ErrorKind.InvalidParameters, $"{field}: expected {expected}, got {got}.");

    public static KaizalaError Missing(string field, string expected) => Field(field, expected, "nothing");

    /// <summary>User text, cut to a length that keeps an error readable.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
            return $"\"{text}\"";
        // Never through the middle of a surrogate pair: the half would be answered as U+FFFD.
        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"\"{text[..end]}…\" ({text.Length} characters)";
    }
}
