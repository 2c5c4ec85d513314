using System.CommandLine;
using System.CommandLine.Parsing;

namespace KaizalaEmulator.Options;

/// <summary>Words of the command line that are no option or verb of ours, and the nearest that is.</summary>
internal static class UnknownToken
{
    /// <summary>One line about the first such word; null if there is none, or <c>--help</c> stands beside it.</summary>
    public static string? FirstIn(ParseResult asked)
    {
        if (asked.Action is Print)
            return null;

        // The library takes what follows an option for its value, whatever it looks like; no value of ours starts with "--".
        var swallowed = asked.Tokens.FirstOrDefault(
            token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;
        if (swallowed is not null)
            return About(swallowed, asked);
        if (asked.UnmatchedTokens is [var stray, ..])
            return About(stray, asked);
        return asked.Errors is [var error, ..] ? error.Message : null;
    }

    private static string About(string word, ParseResult asked)
    {
        var isOption = word.StartsWith('-');
        var name = isOption ? word.Split('=', ':')[0] : word;
        var nearest = Nearest.To(name, Known(asked));
        return $"{(isOption ? "unknown option" : "unknown verb or stray value")} {Quoted.Text(name)}; "
            + (nearest is null ? "" : $"did you mean {nearest}? ")
            + $"{CommandLine.CommandName} --help lists all of them";
    }

    private static IEnumerable<string> Known(ParseResult asked)
    {
        var root = asked.RootCommandResult.Command;
        var options = asked.CommandResult.Command.Options.Concat(root.Options.Where(option => option.Recursive));
        return [.. options.Select(option => option.Name), .. root.Subcommands.Select(verb => verb.Name)];
    }
}
