using System.Globalization;
using System.Text;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Journal;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Control;

internal sealed record RequestsAnswer(IReadOnlyList<RequestAnswer> Requests, long Dropped);

/// <summary>A call as the journal shows it: secrets masked.</summary>
internal sealed record RequestAnswer
{
    public required long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Host { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required string Query { get; init; }
    public required int Status { get; init; }
    public required double DurationMs { get; init; }
    public required string? ApplicationId { get; init; }
    public required string? User { get; init; }
    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }
    public required string RequestBody { get; init; }
    public required IReadOnlyDictionary<string, string> ResponseHeaders { get; init; }
    public required string ResponseBody { get; init; }
    public required string? ErrorCode { get; init; }
    public required string? Fault { get; init; }

    public static RequestAnswer Of(JournalEntry entry) => new()
    {
        Id = entry.Id,
        At = entry.At,
        Host = entry.Host,
        Method = entry.Method,
        Path = entry.Path,
        Query = Secrets.Query(entry.Query),
        Status = entry.Status,
        DurationMs = Math.Round(entry.Duration.TotalMilliseconds, 3),
        ApplicationId = entry.ApplicationId,
        User = entry.User,
        RequestHeaders = Headers(entry.RequestHeaders),
        RequestBody = Secrets.Text(Encoding.UTF8.GetString(entry.RequestBody)),
        ResponseHeaders = Headers(entry.ResponseHeaders),
        ResponseBody = Secrets.Text(Encoding.UTF8.GetString(entry.ResponseBody)),
        ErrorCode = entry.ErrorCode,
        Fault = entry.Fault,
    };

    private static OrderedDictionary<string, string> Headers(IEnumerable<KeyValuePair<string, StringValues>> headers)
    {
        var shown = new OrderedDictionary<string, string>();
        foreach (var (name, value) in headers)
            shown[name] = Secrets.Header(name, value.ToString());
        return shown;
    }
}

internal static class RequestsControl
{
    private const int DefaultLimit = 1000;

    public static void MapRequests(this ControlRoutes control)
    {
        control.Get("/requests", List);
        control.Delete("/requests", Clear, changes: "requests");
    }

    /// <summary>The journal, oldest first; of more than <c>limit</c> the latest.</summary>
    private static Result<RequestsAnswer> List(ControlCall call)
    {
        var since = DateTimeOffset.MinValue;
        if (call.Query("since") is { } from
            && !DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out since))
            return Invalid.Field("since", "an ISO 8601 time such as 2026-01-05T08:00:00Z", Invalid.Quote(from));
        var status = 0;
        if (call.Query("status") is { } code && !int.TryParse(code, CultureInfo.InvariantCulture, out status))
            return Invalid.Field("status", "a number such as 401", Invalid.Quote(code));
        var limit = DefaultLimit;
        if (call.Query("limit") is { } most && (!int.TryParse(most, CultureInfo.InvariantCulture, out limit) || limit < 1))
            return Invalid.Field("limit", "a whole number from 1 on", Invalid.Quote(most));
        var path = call.Query("path");
        var method = call.Query("method");

        var journal = call.Hosted.Journal;
        var matches = journal.Entries
            .Where(entry => entry.At >= since)
            .Where(entry => status == 0 || entry.Status == status)
            .Where(entry => method is null || entry.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            .Where(entry => path is null || entry.Path.Contains(path, StringComparison.OrdinalIgnoreCase));
        return new RequestsAnswer([.. matches.TakeLast(limit).Select(RequestAnswer.Of)], journal.Dropped);
    }

    private static Result<DoneAnswer> Clear(ControlCall call)
    {
        call.Hosted.Journal.Clear();
        return new DoneAnswer();
    }
}
