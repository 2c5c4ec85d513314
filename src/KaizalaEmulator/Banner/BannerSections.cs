namespace KaizalaEmulator.Banner;

/// <summary>Sections of the page: a heading and what stands under it; without content, nothing.</summary>
internal sealed class BannerSections(TextWriter output, Ink ink)
{
    /// <summary>A seed may hold thousands of people; a start banner may not.</summary>
    public const int MostRows = 20;

    private const int LabelWidth = 20;

    public void Pairs(string heading, IReadOnlyList<(string Label, string? Value)> pairs)
    {
        if (pairs.All(pair => pair.Value is null))
            return;

        Heading(heading);
        foreach (var (label, value) in pairs)
            if (value is not null)
                output.WriteLine($"  {ink.Label(label.PadRight(LabelWidth))}{Printable(value)}");
    }

    public void Table(string heading, string restAt, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;

        Heading(heading);
        var shown = rows.Take(MostRows).Select(row => row.Select(Printable).ToArray()).ToArray();
        var widths = Enumerable.Range(0, shown[0].Length).Select(column => shown.Max(row => row[column].Length)).ToArray();
        foreach (var row in shown)
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        if (rows.Count > MostRows)
            output.WriteLine(ink.Label($"  and {rows.Count - MostRows} more: {restAt}"));
    }

    /// <summary>A line to paste: alone on its line, without margin or colour.</summary>
    public void Paste(string heading, string? line)
    {
        if (line is null)
            return;

        Heading(heading);
        output.WriteLine(Printable(line));
    }

    private void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(ink.Heading(text));
    }

    // Names come from a seed: an escape sequence in one shall not command the terminal.
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
