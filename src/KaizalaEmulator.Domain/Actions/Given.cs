using System.Globalization;

namespace KaizalaEmulator.Domain.Actions;

public enum GivenKind
{
    Nothing,
    Text,
    Number,
    Flag,
    List,
    Fields,
}

/// <summary>
/// A value as a caller gave it, where only a question or a property can say what it should be. <c>Text</c> is the text
/// itself, a number's literal, or whatever else as it was written.
/// </summary>
public sealed record Given(GivenKind Kind, string Text)
{
    public static readonly Given Nothing = new(GivenKind.Nothing, "");

    public IReadOnlyList<Given> Items { get; init; } = [];

    /// <summary>Named values, whose names are found in any case.</summary>
    public IReadOnlyDictionary<string, Given> Fields { get; init; } = new Dictionary<string, Given>();

    /// <summary>Text, also given as a number or a truth value; null when it is neither.</summary>
    public string? AsText => Kind is GivenKind.Text or GivenKind.Number or GivenKind.Flag ? Text : null;

    /// <summary>A number, also given as text; null when it is neither.</summary>
    public double? AsNumber =>
        Kind is GivenKind.Text or GivenKind.Number
        && double.TryParse(Text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    /// <summary>A list; bare text counts as a list of one.</summary>
    public IReadOnlyList<Given>? AsList =>
        Kind == GivenKind.List ? Items : AsText is null ? null : [this];

    public static Given Of(string text) => new(GivenKind.Text, text);

    /// <summary>A named value, or <see cref="Nothing"/>.</summary>
    public Given Field(string name) => Fields.GetValueOrDefault(name) ?? Nothing;

    /// <summary>How a refusal names it.</summary>
    public string Describe() => Kind switch
    {
        GivenKind.Nothing => "nothing",
        GivenKind.Text => Shared.Invalid.Quote(Text),
        GivenKind.List => "an array",
        GivenKind.Fields => "an object",
        _ => Text,
    };
}
