using System.CommandLine;
using System.CommandLine.Parsing;

namespace KaizalaEmulator.Options;

/// <summary>What was given for an option, and where: on the command line, else in the environment.</summary>
internal sealed record Given(string Source, bool OnCommandLine, IReadOnlyList<string> Texts)
{
    private const string On = "true";

    public static Given? For(EmulatorOption option, ParseResult asked, Func<string, string?> variable) =>
        InCommandLine(option, asked)
        ?? InVariable(option.Variable, variable)
        ?? InMarker(option.MarkerVariable, variable);

    /// <summary>The line a user should have written.</summary>
    public string Line(string value) => OnCommandLine ? $"{Source} {value}" : $"{Source}={value}";

    public string Refusal(string expected, string got, string example) =>
        $"{Source}: expected {expected}, got {got}; write for example {Line(example)}"
        + (OnCommandLine ? "" : ", or unset it");

    private static Given? InCommandLine(EmulatorOption option, ParseResult asked)
    {
        if (asked.GetResult(option.Name) is not OptionResult { Implicit: false } result)
            return null;

        List<string> texts = [.. result.Tokens.Select(token => token.Value)];
        var bare = result.IdentifierTokenCount - texts.Count;
        if (option.IsSwitch)
            texts.AddRange(Enumerable.Repeat(On, bare));
        else if (bare > 0)
            texts.Clear();
        return new Given(option.Name, true, texts);
    }

    // An empty variable is how scripts and compose files say "not set".
    private static Given? InVariable(string name, Func<string, string?> variable) =>
        variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? new Given(name, false, [text]) : null;

    // https://no-color.org: "when present and not an empty string (regardless of its value)".
    private static Given? InMarker(string? name, Func<string, string?> variable) =>
        name is not null && !string.IsNullOrEmpty(variable(name)) ? new Given(name, false, [On]) : null;
}
