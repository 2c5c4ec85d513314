using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>The run as one page that can be read offline and mailed: no script, nothing loaded, no secrets.</summary>
internal static class HtmlReport
{
    private const int LongestBody = 8 * 1024;

    public static string Write(RunReport report)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(report.Collection)}: {Verdict(report)}</title><style>{Style()}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<header class=\"{Class(report.Passed)}\"><h1>{Safe(report.Collection)}</h1><p class=\"verdict\">{Verdict(report)}</p>")
            .Append(CultureInfo.InvariantCulture, $"<dl><dt>Target</dt><dd>{Safe(report.Target)}</dd><dt>Started</dt><dd>{report.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</dd><dt>Took</dt><dd>{report.Took.TotalSeconds:0.0} s</dd>")
            .Append(CultureInfo.InvariantCulture, $"<dt>Requests</dt><dd>{report.Requests.Count}</dd><dt>Assertions</dt><dd>{report.AssertionCount}, {report.FailedAssertions} failed</dd></dl></header>\n<main>\n");
        foreach (var folder in report.Requests.GroupBy(request => string.Join(" / ", request.Path.SkipLast(1))))
        {
            page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Safe(folder.Key)}</h2>\n");
            foreach (var request in folder)
                Append(page, request, report.Mask);
            page.Append("</section>\n");
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, PlayedRequest played, SecretMask mask)
    {
        page.Append(CultureInfo.InvariantCulture, $"<details class=\"{Class(played.Passed)}\"{(played.Passed ? "" : " open")}><summary><b>{Safe(played.Name)}</b> ");
        if (played.Request is { } asked)
            page.Append(CultureInfo.InvariantCulture, $"<code>{Safe(asked.Method)} {Safe(mask.Text(asked.Url.PathAndQuery))}</code> ");
        page.Append(CultureInfo.InvariantCulture, $"<span>{played.Response?.Status.ToString(CultureInfo.InvariantCulture) ?? "no answer"}</span></summary>\n");
        if (played.Error is { } error)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"failed\">{Safe(mask.Text(error))}</p>\n");
        page.Append("<ul>");
        foreach (var assertion in played.Assertions)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"{Class(assertion.Failure is null)}\">{(assertion.Failure is null ? "holds" : "fails")}: {Safe(mask.Text(assertion.Name))}");
            if (assertion.Source == AssertionSource.Contract)
                page.Append(" <small>contract</small>");
            if (assertion.Failure is { } failure)
                page.Append(CultureInfo.InvariantCulture, $"<pre>{Safe(mask.Text(failure))}</pre>");
            page.Append("</li>");
        }

        page.Append("</ul>\n");
        if (played.Request is { } request)
            AppendMessage(page, $"{request.Method} {mask.Text(request.Url.ToString())}", request.Headers, request.Body, mask);
        if (played.Response is { } response)
            AppendMessage(page, $"{response.Status} {response.Reason}", response.Headers, response.Body, mask);
        page.Append("</details>\n");
    }

    private static void AppendMessage(
        StringBuilder page, string title, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, SecretMask mask)
    {
        page.Append(CultureInfo.InvariantCulture, $"<pre>{Safe(title)}\n");
        foreach (var (name, value) in headers)
            page.Append(CultureInfo.InvariantCulture, $"{Safe(name)}: {Safe(mask.Header(name, value))}\n");
        page.Append(CultureInfo.InvariantCulture, $"\n{Safe(BodyText.Of(body, LongestBody, mask))}</pre>\n");
    }

    private static string Verdict(RunReport report) =>
        report.Passed ? "all assertions hold" : $"{report.FailedAssertions} of {report.AssertionCount} assertions fail, {report.Errors} requests were not played";

    private static string Class(bool passed) => passed ? "held" : "failed";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
