using System.Globalization;

namespace KaizalaEmulator.Options.Kinds;

internal static class WholeNumber
{
    public static ValueKind<int> Between(int least, int most, int example) => new(
        $"a whole number from {least} to {most}",
        example.ToString(CultureInfo.InvariantCulture),
        (text, out value) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);
}
