namespace KaizalaEmulator.Server.Http.Json;

/// <summary>
/// Newtonsoft's refusals in the words of whoever wrote the body. Its sentences are those of the pinned version; one not
/// in the table is passed on without its path.
/// </summary>
internal static class SyntaxReason
{
    public const string Constructor = "constructors such as new Date(1) are not JSON: write a text or a number";

    private const int MostShown = 24;

    // Its sentence begins / ours, {0} being what stands there / is the place where the token begins, or where it stopped?
    private static readonly (string Begins, string Reason, bool AtToken)[] _reasons =
    [
        ("Unexpected character encountered while parsing value", "expected a value, got {0}: text needs quotes", false),
        ("Unexpected character encountered while parsing number", "{0} is not a number: text needs quotes", true),
        ("Error parsing", "expected a value, got {0}: text needs quotes", true),
        ("Unexpected end when reading JSON", "expected a value, got {0}: text needs quotes", true),
        ("JsonToken", "expected a value, got {0}", true),
        ("After parsing a value", "expected ',' or the end of the object or array, got {0}", false),
        ("Additional text", "expected nothing after the object, got {0}", false),
        ("Invalid character after parsing property name", "expected ':' after a property name, got {0}", false),
        ("Invalid JavaScript property", "expected ':' after a property name, got {0}: other names need quotes", false),
        ("Invalid property identifier", "expected a property name, got {0}", false),
        ("Unterminated string", "a text that begins here has no closing quote", true),
        ("Unexpected end while parsing comment", "a comment that begins here has no end", true),
        ("Unexpected end while parsing unquoted", "the JSON ends too early: expected ':'", false),
        ("Unexpected end while parsing Unicode", "expected four hexadecimal digits after \\u", false),
        ("Unexpected character while parsing constructor", Constructor, true),
        ("Unexpected end while parsing constructor", Constructor, true),
        ("Input string", "{0} is not a number: text needs quotes", true),
        ("JSON integer", "{0} is too large a number", true),
        ("The reader's MaxDepth", "nested deeper than 64 levels", true),
    ];

    public static JsonFault Of(string sentence, string text, int token, int stopped)
    {
        var (_, reason, atToken) = Array.Find(_reasons, known => sentence.StartsWith(known.Begins, StringComparison.Ordinal));
        var at = Math.Min(atToken ? token : stopped, text.Length);
        return JsonFault.After(text.AsSpan(0, at), reason is null ? WithoutPath(sentence) : Fill(reason, text.AsSpan(at)));
    }

    private static string Fill(string reason, ReadOnlySpan<char> rest)
    {
        if (!reason.Contains("{0}", StringComparison.Ordinal))
            return reason;
        var word = Word(rest);
        return word switch
        {
            "" => "the JSON ends too early",
            "True" or "False" => $"Python's {word} is not JSON: write {(word == "True" ? "true" : "false")}, or send json.dumps(…)",
            "None" => "Python's None is not JSON: write null, or send json.dumps(…)",
            _ => reason.Replace("{0}", word, StringComparison.Ordinal),
        };
    }

    private static string Word(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '.' or '-' or '+'))
            length++;
        if (length > 0)
            return length > MostShown ? $"{rest[..MostShown]}…" : rest[..length].ToString();
        if (rest.IsEmpty)
            return "";
        return char.IsControl(rest[0]) || char.IsSurrogate(rest[0]) ? $"U+{(int)rest[0]:X4}" : $"'{rest[0]}'";
    }

    private static string WithoutPath(string sentence)
    {
        var path = sentence.LastIndexOf(" Path '", StringComparison.Ordinal);
        return path < 0 ? sentence : sentence[..path].TrimEnd('.');
    }
}
