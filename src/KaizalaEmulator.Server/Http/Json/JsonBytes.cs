using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>What is asked of a body's bytes before either reader sees them.</summary>
internal static class JsonBytes
{
    public static ReadOnlySpan<byte> White => " \t\r\n"u8;

    public static ReadOnlySpan<byte> WithoutBom(ReadOnlySpan<byte> text) =>
        text.StartsWith("\uFEFF"u8) ? text[3..] : text;

    public static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(White) < 0;

    /// <summary>Spares the commonest sloppy bodies, <c>{name:</c> and <c>{'name':</c>, the exception of a strict try.</summary>
    public static bool LooksStrict(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(White);
        if (text.IsEmpty || text[0] != '{')
            return false;
        text = text[1..].TrimStart(White);
        return !text.IsEmpty && text[0] is (byte)'"' or (byte)'}';
    }

    /// <summary>
    /// Text that no .NET string can carry unharmed. Both readers would find it late or never: System.Text.Json throws
    /// InvalidOperationException when such a value is first asked for, Newtonsoft turns it into U+FFFD without a word.
    /// </summary>
    public static JsonFault? FindUnreadable(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            var valid = LengthOfValidPart(text);
            return After(text[..valid], $"byte 0x{text[valid]:X2} is not UTF-8: send the body as UTF-8");
        }
        var lone = IndexOfLoneSurrogate(text);
        return lone < 0
            ? null
            : After(text[..lone], $"{Encoding.UTF8.GetString(text.Slice(lone, 6))} is half of a surrogate pair: write both halves");
    }

    private static JsonFault After(ReadOnlySpan<byte> valid, string reason) =>
        JsonFault.After(Encoding.UTF8.GetString(valid), reason);

    private static int LengthOfValidPart(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var backslash = text[at..].IndexOf((byte)'\\');
            if (backslash < 0)
                return -1;
            at += backslash;
            if (!TryReadEscape(text[at..], out var unit))
            {
                at += 2; // \n, \" and, above all, \\ before a harmless u
                continue;
            }
            if (char.IsSurrogate(unit) && !IsPair(unit, text[(at + 6)..]))
                return at;
            at += char.IsSurrogate(unit) ? 12 : 6;
        }
        return -1;
    }

    private static bool IsPair(char unit, ReadOnlySpan<byte> rest) =>
        char.IsHighSurrogate(unit) && TryReadEscape(rest, out var next) && char.IsLowSurrogate(next);

    private static bool TryReadEscape(ReadOnlySpan<byte> text, out char unit)
    {
        ushort value = 0;
        var read = text.Length >= 6 && text[1] == 'u' && text[0] == '\\'
            && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        unit = (char)value;
        return read;
    }
}
