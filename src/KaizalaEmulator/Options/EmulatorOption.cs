using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using KaizalaEmulator.Options.Kinds;

namespace KaizalaEmulator.Options;

/// <summary>One option: its name, its variable, what it takes and what it is when nobody says.</summary>
internal abstract class EmulatorOption
{
    public required string Name { get; init; }

    public required string Variable { get; init; }

    /// <summary>A switch's variable shared with other programs: set to anything at all, it means on.</summary>
    public string? MarkerVariable { get; init; }

    /// <summary>What stands for the value in the help; null for a switch.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The default as the help says it; the value itself is the one in <see cref="Settings"/>.</summary>
    public required string Default { get; init; }

    public required string Help { get; init; }

    public bool Repeatable { get; init; }

    public bool IsSwitch => Placeholder is null;

    /// <summary>The option as the command-line library knows it: texts, judged by <see cref="TryApply"/> and not by the library.</summary>
    public Option<string[]> ToSymbol() => new(Name) { Arity = ArgumentArity.ZeroOrMore, Description = Help, HelpName = Placeholder };

    public abstract bool TryApply(Given given, ref Settings settings, [NotNullWhen(false)] out string? refusal);
}

internal sealed class EmulatorOption<T> : EmulatorOption
{
    public required ValueKind<T> Kind { get; init; }

    public required Func<Settings, T, Settings> Set { get; init; }

    public override bool TryApply(Given given, ref Settings settings, [NotNullWhen(false)] out string? refusal)
    {
        refusal = null;
        if (given.Texts.Count == 0)
            refusal = given.Refusal(Kind.Expected, "nothing", Kind.Example);
        else if (given.Texts.Count > 1 && !Repeatable)
            refusal = $"{given.Source}: expected once, got {given.Texts.Count} times; leave one of them";
        else
            foreach (var text in given.Texts)
            {
                if (!Kind.TryRead(text.Trim(), out var value))
                {
                    refusal = given.Refusal(Kind.Expected, Quoted.Text(text), Kind.Example);
                    break;
                }

                settings = Set(settings, value);
            }

        return refusal is null;
    }
}
