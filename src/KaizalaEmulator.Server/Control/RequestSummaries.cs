using System.Globalization;
using System.Text.Json;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Journal;

namespace KaizalaEmulator.Server.Control;

internal sealed record RequestSummariesAnswer(IReadOnlyList<RequestSummary> Requests, long Dropped);

/// <summary>A call in one line: without headers and bodies, but with the reason of a refusal.</summary>
internal sealed record RequestSummary(
    long Id,
    DateTimeOffset At,
    string Host,
    string Method,
    string Path,
    string Query,
    int Status,
    double DurationMs,
    string? ApplicationId,
    string? User,
    string? ErrorCode,
    string? Reason,
    string? Fault)
{
    public static RequestSummary Of(JournalEntry entry) =>
        new(entry.Id,
            entry.At,
            entry.Host,
            entry.Method,
            entry.Path,
            Secrets.Query(entry.Query),
            entry.Status,
            Math.Round(entry.Duration.TotalMilliseconds, 3),
            entry.ApplicationId,
            entry.User,
            entry.ErrorCode,
            ReasonOf(entry),
            entry.Fault);

    /// <summary>The message of an answer of the error shape.</summary>
    public static string? ReasonOf(JournalEntry entry)
    {
        if (entry.ErrorCode is null)
            return null;
        var reader = new Utf8JsonReader(entry.ResponseBody);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("message"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        catch (JsonException)
        {
            // Cut short by the journal or by a fault: no reason to be read there.
        }

        return null;
    }
}

/// <summary>The journal for whoever shows it: lines by the page, and one call whole.</summary>
internal static class RequestSummaries
{
    private const int MostLines = RequestJournal.MostEntries;

    public static void MapRequestSummaries(this ControlRoutes control)
    {
        control.Get("/requests/summary", List);
        control.Get("/requests/{id}", Show);
    }

    /// <summary>Oldest first; the latest <c>limit</c> of those before the call <c>before</c>.</summary>
    private static Result<RequestSummariesAnswer> List(ControlCall call)
    {
        var journal = call.Hosted.Journal;
        return call.Page(MostLines).Then<RequestSummariesAnswer>(page => new RequestSummariesAnswer(
            [.. page.Of(journal.Entries, entry => entry.Id).Select(RequestSummary.Of)], journal.Dropped));
    }

    private static Result<RequestAnswer> Show(ControlCall call) =>
        long.TryParse(call.Route("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && call.Hosted.Journal.Entries.FirstOrDefault(entry => entry.Id == id) is { } found
            ? RequestAnswer.Of(found)
            : new KaizalaError(ErrorKind.NotFound,
                $"The journal has no request {Invalid.Quote(call.Route("id"))}, or has let it go; GET /_emulator/requests lists what there is.");
}
