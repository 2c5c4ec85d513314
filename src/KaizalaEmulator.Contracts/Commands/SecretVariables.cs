namespace KaizalaEmulator.Contracts.Commands;

/// <summary>Variables of an environment whose values no report shows.</summary>
internal static class SecretVariables
{
    private static readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        "application-secret", "refresh-token", "access-token", "pin", "callback-token", "oauth-code",
    };

    public static bool Contains(string name) => _names.Contains(name);
}
