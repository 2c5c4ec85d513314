using Newtonsoft.Json;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>
/// Newtonsoft's reader, and where in the text its tokens begin: it tells only the line and column it has come to, while
/// a number's literal and a fault's place need the text itself.
/// </summary>
internal sealed class LenientReader(string text) : IDisposable
{
    /// <summary>As deep as the original's reader went, and System.Text.Json's goes, unless told otherwise.</summary>
    public const int MaxDepth = 64;

    private readonly JsonTextReader _reader = new(new StringReader(text))
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
    };
    private int _line = 1;
    private int _lineStart;
    private int _start;
    private int _end;

    public JsonToken Token => _reader.TokenType;

    public object? Value => _reader.Value;

    /// <summary>The token as it was written.</summary>
    public ReadOnlySpan<char> Literal => text.AsSpan(_start, _end - _start);

    /// <exception cref="JsonReaderException">The text is not even lenient JSON.</exception>
    public bool Read()
    {
        SkipToToken();
        var more = _reader.Read();
        _end = OffsetOf(_reader.LineNumber, _reader.LinePosition);
        return more;
    }

    public void Dispose() => ((IDisposable)_reader).Dispose();

    /// <summary>A fault at the token just read.</summary>
    public JsonFault Refuse(string reason) => JsonFault.After(text.AsSpan(0, _start), reason);

    /// <summary>A fault where the reader gave up.</summary>
    public JsonFault Refuse(JsonReaderException refusal) =>
        SyntaxReason.Of(refusal.Message, text, _start, OffsetOf(refusal.LineNumber, refusal.LinePosition));

    /// <summary>From the end of one token to the next one: Newtonsoft takes NUL for white space, too.</summary>
    private void SkipToToken()
    {
        _start = _end;
        while (_start < text.Length && (char.IsWhiteSpace(text[_start]) || text[_start] is ',' or ':' or '\0'))
            _start++;
    }

    private int OffsetOf(int line, int column)
    {
        for (; _line < line; _line++)
        {
            _lineStart += text.AsSpan(_lineStart).IndexOfAny('\r', '\n') + 1;
            if (text[_lineStart - 1] == '\r' && _lineStart < text.Length && text[_lineStart] == '\n')
                _lineStart++;
        }
        return _lineStart + column;
    }
}
