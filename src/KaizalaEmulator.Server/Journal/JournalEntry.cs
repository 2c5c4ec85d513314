using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Journal;

/// <summary>One call as it was answered, kept raw: secrets are masked when it is shown.</summary>
public sealed class JournalEntry
{
    /// <summary>How much of a body is kept, in bytes.</summary>
    public const int BodyLimit = 64 * 1024;

    /// <summary>A number that grows by one a call, per world.</summary>
    public long Id { get; internal set; }

    public DateTimeOffset At { get; private init; }

    public string Host { get; private init; } = "";

    public string Method { get; private init; } = "";

    public string Path { get; private init; } = "";

    public string Query { get; private init; } = "";

    /// <summary>0 when the connection was dropped without an answer.</summary>
    public int Status { get; private init; }

    public TimeSpan Duration { get; private init; }

    public string? ApplicationId { get; private init; }

    /// <summary>The caller's mobile number.</summary>
    public string? User { get; private init; }

    public string? ErrorCode { get; private init; }

    /// <summary>The fault that struck the call.</summary>
    public string? Fault { get; private init; }

    internal KeyValuePair<string, StringValues>[] RequestHeaders { get; private init; } = [];

    internal KeyValuePair<string, StringValues>[] ResponseHeaders { get; private init; } = [];

    internal byte[] RequestBody { get; private init; } = [];

    internal byte[] ResponseBody { get; private init; } = [];

    internal int Size => RequestBody.Length + ResponseBody.Length;

    internal static JournalEntry Of(ApiExchange exchange, TimeSpan duration)
    {
        var request = exchange.Http.Request;
        var response = exchange.Http.Response;
        return new JournalEntry
        {
            At = exchange.World.World.Now,
            Host = request.Host.Value ?? "",
            Method = request.Method,
            Path = exchange.Path,
            Query = request.QueryString.Value ?? "",
            Status = exchange.Answer?.Status ?? response.StatusCode,
            Duration = duration,
            ApplicationId = exchange.Caller?.Connector.ApplicationId ?? exchange.ApplicationId,
            User = exchange.Caller?.User.MobileNumber.Text ?? exchange.MobileNumber,
            ErrorCode = exchange.Answer?.ErrorCode,
            Fault = exchange.Fault?.ToString(),
            RequestHeaders = Copy(request.Headers),
            ResponseHeaders = Copy(response.Headers),
            RequestBody = Cut(exchange.RequestBody),
            ResponseBody = Cut(exchange.Answer?.Body ?? []),
        };
    }

    private static KeyValuePair<string, StringValues>[] Copy(IHeaderDictionary headers)
    {
        var copy = new KeyValuePair<string, StringValues>[headers.Count];
        headers.CopyTo(copy, 0);
        return copy;
    }

    private static byte[] Cut(byte[] body) => body.Length <= BodyLimit ? body : body[..BodyLimit];
}
