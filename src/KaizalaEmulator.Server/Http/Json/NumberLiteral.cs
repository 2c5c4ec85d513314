namespace KaizalaEmulator.Server.Http.Json;

/// <summary>RFC 8259, section 6: <c>-? (0 | [1-9] digits) (. digits)? ([eE] [+-]? digits)?</c></summary>
internal static class NumberLiteral
{
    public static bool IsStrict(ReadOnlySpan<char> text)
    {
        if (text is ['-', ..])
            text = text[1..];
        if (text is ['0', >= '0' and <= '9', ..] || !TrySkipDigits(ref text))
            return false;
        if (text is ['.', ..])
        {
            text = text[1..];
            if (!TrySkipDigits(ref text))
                return false;
        }
        if (text is ['e' or 'E', ..])
        {
            text = text[1..];
            if (text is ['+' or '-', ..])
                text = text[1..];
            if (!TrySkipDigits(ref text))
                return false;
        }
        return text.IsEmpty;
    }

    private static bool TrySkipDigits(ref ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("0123456789");
        var skipped = rest.Length < text.Length;
        text = rest;
        return skipped;
    }
}
