using System.Globalization;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>How many statements are known how.</summary>
internal sealed record EvidenceCount(int Documented, int Observed, int Inferred, int Invented)
{
    /// <param name="letters">Texts that begin with a letter of evidence.</param>
    public static EvidenceCount Of(IEnumerable<string> letters)
    {
        var byLetter = letters.CountBy(text => text[0]).ToDictionary();
        return new EvidenceCount(byLetter.GetValueOrDefault('D'), byLetter.GetValueOrDefault('O'), byLetter.GetValueOrDefault('I'), byLetter.GetValueOrDefault('X'));
    }

    public static EvidenceCount operator +(EvidenceCount left, EvidenceCount right) => new(
        left.Documented + right.Documented, left.Observed + right.Observed, left.Inferred + right.Inferred, left.Invented + right.Invented);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Documented} D, {Observed} O, {Inferred} I, {Invented} X");
}
