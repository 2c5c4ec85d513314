using System.Globalization;

namespace KaizalaEmulator.Options.Kinds;

/// <summary>A size: plain bytes, or a number of KB, MB or GB, each 1024 of the one before.</summary>
internal static class ByteCount
{
    private static readonly (string Suffix, long Unit)[] _units = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30)];

    public static ValueKind<long> UpTo(long most, long example) => new(
        $"bytes from 1 to {most}, plain or as in 512KB, 64MB or 1GB",
        Text(example),
        (text, out value) => TryRead(text, most, out value));

    /// <summary>As a user would write it: in the largest unit that leaves a whole number.</summary>
    public static string Text(long bytes)
    {
        var (suffix, unit) = _units.LastOrDefault(row => bytes % row.Unit == 0, ("", 1));
        return (bytes / unit).ToString(CultureInfo.InvariantCulture) + suffix;
    }

    private static bool TryRead(string text, long most, out long value)
    {
        var (suffix, unit) = _units.FirstOrDefault(row => text.EndsWith(row.Suffix, StringComparison.OrdinalIgnoreCase), ("", 1));
        var digits = text.AsSpan(0, text.Length - suffix.Length).TrimEnd();
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) || value < 1 || value > most / unit)
            return false;
        value *= unit;
        return true;
    }
}
