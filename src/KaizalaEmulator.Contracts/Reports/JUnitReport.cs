using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>JUnit XML: a suite a request, a case an assertion.</summary>
internal static class JUnitReport
{
    public static string Write(RunReport report)
    {
        var root = new XElement("testsuites",
            new XAttribute("name", report.Collection),
            new XAttribute("tests", report.AssertionCount),
            new XAttribute("failures", report.FailedAssertions),
            new XAttribute("errors", report.Errors),
            new XAttribute("time", Seconds(report.Took)),
            report.Requests.Select(request => Suite(request, report)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false, OmitXmlDeclaration = true }))
            root.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Suite(PlayedRequest request, RunReport report)
    {
        var name = string.Join(" / ", request.Path);
        var took = request.Response?.Elapsed ?? TimeSpan.Zero;
        return new XElement("testsuite",
            new XAttribute("name", Clean(name)),
            new XAttribute("timestamp", report.StartedAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)),
            new XAttribute("tests", request.Assertions.Count),
            new XAttribute("failures", request.Assertions.Count(assertion => assertion.Failure is not null)),
            new XAttribute("errors", request.Error is null ? 0 : 1),
            new XAttribute("time", Seconds(took)),
            request.Assertions.Select(assertion => Case(name, assertion, report.Mask)),
            request.Error is null ? null : Case(name, "is played", new XElement("error", new XAttribute("message", Clean(report.Mask.Text(request.Error))))));
    }

    private static XElement Case(string suite, Assertion assertion, SecretMask mask) => Case(
        suite,
        mask.Text(assertion.Name),
        assertion.Failure is { } failure
            ? new XElement("failure", new XAttribute("type", assertion.Source.ToString()), new XAttribute("message", Clean(mask.Text(failure))))
            : null);

    private static XElement Case(string suite, string name, XElement? outcome) =>
        new("testcase", new XAttribute("classname", Clean(suite)), new XAttribute("name", Clean(name)), outcome);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>An answer may hold what XML cannot.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value is < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
}
