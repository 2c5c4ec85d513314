using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace KaizalaEmulator.Server.Control;

/// <summary>
/// ISO 8601 durations in weeks, days, hours, minutes and seconds. Years and months have no fixed length and are refused.
/// </summary>
internal static partial class IsoDuration
{
    public const string Expected = "an ISO 8601 duration in W, D, H, M and S, such as P1DT2H or PT90S";

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (Form().Match(text.Trim()) is not { Success: true } match)
            return false;
        var seconds = Number(match, "W") * 604_800 + Number(match, "D") * 86_400
            + Number(match, "H") * 3_600 + Number(match, "M") * 60 + Number(match, "S");
        var ticks = seconds * TimeSpan.TicksPerSecond;
        if (ticks > long.MaxValue)
            return false;
        duration = new TimeSpan((long)(match.Groups["minus"].Success ? -ticks : ticks));
        return true;
    }

    public static string Write(TimeSpan duration) => XmlConvert.ToString(duration);

    private static decimal Number(Match match, string unit) => match.Groups[unit] is { Success: true } group
        ? decimal.Parse(group.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        "^(?<minus>-)?P(?=.)((?<W>[0-9]{1,12})W)?((?<D>[0-9]{1,12})D)?"
        + "(T(?=.)((?<H>[0-9]{1,12})H)?((?<M>[0-9]{1,12})M)?((?<S>[0-9]{1,12}(\\.[0-9]{1,7})?)S)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
