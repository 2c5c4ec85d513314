using System.Globalization;
using System.Text;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>The part of <c>docs/evidence.md</c> that is read off the contract: how much is known how, and where each operation is known from.</summary>
public static class EvidencePage
{
    private const string Begin = "<!-- begin: written from contracts/ -->\n";
    private const string End = "<!-- end: written from contracts/ -->\n";

    /// <summary>Writes the part between the page's two marks anew; the rest of the page stays as it is.</summary>
    /// <param name="page">The page, in Markdown with LF line ends.</param>
    /// <param name="contract">The contract to read off.</param>
    /// <returns>The whole page.</returns>
    /// <exception cref="InvalidDataException">The page lacks one of its marks, or a schema cannot be read.</exception>
    public static string Renew(string page, ContractSet contract)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(contract);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"docs/evidence.md: expected the lines \"{Begin.Trim()}\" and, below it, \"{End.Trim()}\".");
        return page[..(begin + Begin.Length)] + Written(contract) + page[end..];
    }

    private static string Written(ContractSet contract)
    {
        var text = new StringBuilder();
        Table(text, EvidenceCounts.Of(contract));
        foreach (var resource in contract.Manifest.Operations.GroupBy(operation => operation.Resource))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {resource.Key}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"In its bodies: {EvidenceCounts.OfSchemas(contract.Schemas, resource.Key.ToLowerInvariant())}.\n\n");
            text.Append("| operation | call | known | from |\n| --- | --- | --- | --- |\n");
            foreach (var operation in resource)
                text.Append(CultureInfo.InvariantCulture, $"| {operation.Name} | `{operation.Method} {operation.Path}` | {operation.Evidence} | {Cell(operation.Source)} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<(string What, EvidenceCount Count)> rows)
    {
        text.Append("\n| statements about | D | O | I | X |\n| --- | --: | --: | --: | --: |\n");
        foreach (var (what, count) in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {count.Documented} | {count.Observed} | {count.Inferred} | {count.Invented} |\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
