using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>A mobile number as the service read it: <c>+</c> and 7 to 15 digits, no further judgement.</summary>
public readonly record struct PhoneNumber
{
    public const string Expected = "a mobile number: + and 7 to 15 digits, such as +919910870005";
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    private readonly string? _text;

    private PhoneNumber(string text) => _text = text;

    /// <summary>No number: bots have none.</summary>
    public static PhoneNumber None => default;

    public string Text => _text ?? "";

    public override string ToString() => Text;

    public static bool TryParse(string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null || text.Length > 64)
            return false;

        Span<char> kept = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is '-' or '(' or ')' || char.IsWhiteSpace(c))
                continue;
            if (length == 0 ? c != '+' : !char.IsAsciiDigit(c))
                return false;
            kept[length++] = c;
        }

        if (length - 1 is < FewestDigits or > MostDigits)
            return false;
        number = new PhoneNumber(kept[..length].ToString());
        return true;
    }

    /// <summary>The number, or the refusal that names <paramref name="field"/>.</summary>
    public static Result<PhoneNumber> Read(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(field, Expected);
        return TryParse(text, out var number) ? number : Invalid.Field(field, Expected, Invalid.Quote(text));
    }
}
