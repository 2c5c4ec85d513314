namespace KaizalaEmulator.Server.Http.Json;

/// <summary>Why a body is not JSON that even a tolerant reader can read, and where. Both numbers count from 1.</summary>
internal sealed record JsonFault(int Line, int Column, string Reason)
{
    /// <summary>A fault at the character that follows <paramref name="before"/>.</summary>
    public static JsonFault After(ReadOnlySpan<char> before, string reason)
    {
        var line = 1;
        for (var end = before.IndexOfAny('\r', '\n'); end >= 0; end = before.IndexOfAny('\r', '\n'))
        {
            before = before[(end + (before[end..].StartsWith("\r\n") ? 2 : 1))..];
            line++;
        }
        return new JsonFault(line, before.Length + 1, reason);
    }

    public override string ToString() => $"line {Line}, column {Column}: {Reason}";
}
