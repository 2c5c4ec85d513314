using System.Globalization;

namespace KaizalaEmulator.Options.Kinds;

/// <summary>A time limit: plain seconds, or with a unit as in 500ms, 30s or 2m.</summary>
internal static class Seconds
{
    private static readonly (string Suffix, TimeSpan Unit)[] _units =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1))];

    public static ValueKind<TimeSpan> UpTo(TimeSpan most, TimeSpan example) => new(
        $"a time from 1ms to {Text(most)}, as in 500ms, 30s or 2m; plain numbers are seconds",
        Text(example),
        (text, out value) => TryRead(text, most, out value));

    /// <summary>As a user would write it: in the largest unit that leaves a whole number.</summary>
    public static string Text(TimeSpan time)
    {
        var (suffix, unit) = _units.Last(row => time.Ticks % row.Unit.Ticks == 0);
        return (time.Ticks / unit.Ticks).ToString(CultureInfo.InvariantCulture) + suffix;
    }

    private static bool TryRead(string text, TimeSpan most, out TimeSpan value)
    {
        value = default;
        var (suffix, unit) = Array.Find(_units, row => text.EndsWith(row.Suffix, StringComparison.OrdinalIgnoreCase)) is { Suffix: not null } known
            ? known
            : ("", TimeSpan.FromSeconds(1));
        if (!long.TryParse(text.AsSpan(0, text.Length - suffix.Length).TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 1 || count > most.Ticks / unit.Ticks)
            return false;
        value = unit * count;
        return true;
    }
}
