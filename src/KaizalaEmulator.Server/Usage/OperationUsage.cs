using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.WebUtilities;

namespace KaizalaEmulator.Server.Usage;

/// <summary>How one connector has used one operation.</summary>
internal sealed class OperationUsage
{
    private readonly Lock _gate = new();
    private readonly FieldNames _fields = new();
    private readonly FieldNames _parameters = new();
    private long _served;
    private long _refused;
    private DateTimeOffset _lastAt;

    public void Count(ApiExchange exchange)
    {
        var body = IsForm(exchange) ? FormBody.ToJson(exchange.RequestBody) : exchange.RequestBody;
        lock (_gate)
        {
            _ = OperationCalls.IsServed(exchange.Http.Response.StatusCode) ? _served++ : _refused++;
            _lastAt = exchange.World.World.Now;
            _fields.AddJson(body);
            foreach (var pair in new QueryStringEnumerable(exchange.Http.Request.QueryString.Value))
                _parameters.Add(pair.DecodeName().Span);
        }
    }

    /// <summary>Asked of the header's text: to parse it would cost more than all of the counting.</summary>
    private static bool IsForm(ApiExchange exchange) =>
        exchange.RequestBody is [not (byte)'{' and not (byte)'(', ..]
        && exchange.Http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    public OperationUse Show()
    {
        lock (_gate)
        {
            return new OperationUse(
                _served, _refused, _lastAt, _fields.Sorted, _parameters.Sorted, _fields.IsFull || _parameters.IsFull);
        }
    }
}

/// <summary>The same at one moment.</summary>
/// <param name="HasMore">Whether there were more names than are kept.</param>
internal sealed record OperationUse(
    long Served, long Refused, DateTimeOffset LastAt, IReadOnlyList<string> Fields, IReadOnlyList<string> Parameters, bool HasMore);
