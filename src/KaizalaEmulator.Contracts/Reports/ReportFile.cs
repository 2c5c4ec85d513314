namespace KaizalaEmulator.Contracts.Reports;

/// <summary>A report that was asked for: <c>junit=F</c>, <c>html=F</c> or <c>json=F</c>.</summary>
internal sealed record ReportFile(string Path, Func<RunReport, string> Write)
{
    private static readonly Dictionary<string, Func<RunReport, string>> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["junit"] = JUnitReport.Write,
        ["html"] = HtmlReport.Write,
        ["json"] = JsonReport.Write,
    };

    /// <exception cref="CommandFailure">It names no kind, or no file that can be written.</exception>
    public static ReportFile Parse(string text, string workingFolder)
    {
        if (text.Split('=', 2) is not [var kind, { Length: > 0 } file] || !_kinds.TryGetValue(kind, out var write))
            throw CommandFailure.BadUsage($"--report: expected junit=FILE, html=FILE or json=FILE, got \"{text}\"");
        var path = System.IO.Path.GetFullPath(file, workingFolder);
        return Directory.Exists(path)
            ? throw CommandFailure.BadUsage($"--report: expected the path of a file, got \"{file}\", which is a folder")
            : new ReportFile(path, write);
    }

    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public void Save(RunReport report)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            File.WriteAllText(Path, Write(report));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.BadUsage($"The report {Path} cannot be written: {problem.Message}", problem);
        }
    }
}
