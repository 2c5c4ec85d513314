using System.CommandLine;
using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Options;

/// <summary>Makes the settings of what was given, or says in one line what is wrong with it.</summary>
internal static class OptionReader
{
    public static bool TryRead(
        ParseResult asked, Func<string, string?> variable, out Settings settings, [NotNullWhen(false)] out string? refusal)
    {
        settings = new Settings();
        var origins = new Dictionary<string, Given>();
        foreach (var option in OptionTable.All)
        {
            if (Given.For(option, asked, variable) is not { } given)
                continue;
            if (!option.TryApply(given, ref settings, out refusal))
                return false;
            origins[option.Name] = given;
        }

        refusal = PortRange.Refusal(settings.Server, origins) ?? TlsRules.Refusal(settings.Server, origins);
        return refusal is null;
    }
}
