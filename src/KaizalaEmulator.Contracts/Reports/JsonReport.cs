using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>The run as JSON, for programs.</summary>
internal static class JsonReport
{
    private const int LongestBody = 64 * 1024;

    private static readonly JsonWriterOptions _options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RunReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("collection", report.Collection);
            json.WriteString("target", report.Target);
            json.WriteString("startedAt", report.StartedAt.UtcDateTime);
            json.WriteNumber("durationMs", (long)report.Took.TotalMilliseconds);
            json.WriteBoolean("passed", report.Passed);
            json.WriteNumber("requestCount", report.Requests.Count);
            json.WriteNumber("assertionCount", report.AssertionCount);
            json.WriteNumber("failedAssertions", report.FailedAssertions);
            json.WriteNumber("errors", report.Errors);
            json.WriteStartArray("requests");
            foreach (var request in report.Requests)
                WriteRequest(json, request, report.Mask);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteRequest(Utf8JsonWriter json, PlayedRequest played, SecretMask mask)
    {
        json.WriteStartObject();
        json.WriteStartArray("folders");
        foreach (var folder in played.Path.SkipLast(1))
            json.WriteStringValue(folder);
        json.WriteEndArray();
        json.WriteString("name", played.Name);
        json.WriteBoolean("passed", played.Passed);
        if (played.Error is { } error)
            json.WriteString("error", mask.Text(error));
        if (played.Request is { } request)
        {
            json.WriteStartObject("request");
            json.WriteString("method", request.Method);
            json.WriteString("url", mask.Text(request.Url.ToString()));
            WriteMessage(json, request.Headers, request.Body, mask);
            json.WriteEndObject();
        }

        if (played.Response is { } response)
        {
            json.WriteStartObject("response");
            json.WriteNumber("status", response.Status);
            json.WriteNumber("durationMs", response.Elapsed.TotalMilliseconds);
            WriteMessage(json, response.Headers, response.Body, mask);
            json.WriteEndObject();
        }

        json.WriteStartArray("assertions");
        foreach (var assertion in played.Assertions)
        {
            json.WriteStartObject();
            json.WriteString("name", mask.Text(assertion.Name));
            json.WriteString("source", assertion.Source == AssertionSource.Script ? "script" : "contract");
            json.WriteBoolean("passed", assertion.Failure is null);
            if (assertion.Skipped)
                json.WriteBoolean("skipped", true);
            if (assertion.Failure is { } failure)
                json.WriteString("failure", mask.Text(failure));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body, SecretMask mask)
    {
        json.WriteStartArray("headers");
        foreach (var (name, value) in headers)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", mask.Header(name, value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("body", BodyText.Of(body, LongestBody, mask));
    }
}
