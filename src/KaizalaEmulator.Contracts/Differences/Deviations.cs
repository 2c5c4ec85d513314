using System.IO.Enumeration;

namespace KaizalaEmulator.Contracts.Differences;

/// <summary>
/// What is known and explained: the rows of a Markdown table of three columns. Of a difference request, place and why; of a
/// defect that survives operation, defect and why. All but the last may hold <c>*</c>.
/// </summary>
internal sealed class Deviations
{
    private readonly List<Row> _rows;

    private Deviations(List<Row> rows) => _rows = rows;

    public static Deviations None { get; } = new([]);

    public IReadOnlyList<Row> Rows => _rows;

    /// <exception cref="InvalidDataException">The file cannot be read, or a row gives no reason.</exception>
    public static Deviations Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The explained differences cannot be read: {problem.Message}", problem);
        }

        var rows = new List<Row>();
        for (var number = 1; number <= lines.Length; number++)
        {
            var cells = lines[number - 1].Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray();
            if (!lines[number - 1].TrimStart().StartsWith('|') || cells is ["request" or "operation", ..] || cells[0].All(mark => mark is '-' or ':'))
                continue;
            if (cells.Length != 3 || cells.Any(cell => cell.Length == 0))
                throw new InvalidDataException($"{path}, line {number}: expected | request | place | why | (of survivors | operation | defect | why |), got {lines[number - 1].Trim()}");
            rows.Add(new Row(cells[0], cells[1], cells[2]));
        }

        return new Deviations(rows);
    }

    /// <summary>The row that explains a difference; null where none does.</summary>
    public Row? Explaining(Difference difference) =>
        _rows.Find(row => Explains(row, difference));

    /// <summary>The rows that explain none of these: what they tell of has been mended, or is misspelt.</summary>
    public IReadOnlyList<Row> ExplainingNoneOf(IReadOnlyList<Difference> differences) =>
        [.. _rows.Where(row => !differences.Any(difference => Explains(row, difference)))];

    private static bool Explains(Row row, Difference difference) => Fits(row.Request, difference.Request) && Fits(row.Place, difference.Place);

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    internal sealed record Row(string Request, string Place, string Why);
}
