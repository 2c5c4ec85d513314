namespace KaizalaEmulator.Options.Kinds;

internal static class Switch
{
    public static readonly ValueKind<bool> Kind = new("1/true/yes/on or 0/false/no/off", "true", TryRead);

    private static bool TryRead(string text, out bool value)
    {
        value = text.ToUpperInvariant() is "1" or "TRUE" or "YES" or "ON";
        return value || text.ToUpperInvariant() is "0" or "FALSE" or "NO" or "OFF";
    }
}
