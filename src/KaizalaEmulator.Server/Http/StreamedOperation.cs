using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>
/// An operation whose body the handler reads as it comes, so the caller is judged before a byte of it is. The handler
/// takes the world's gate itself, never while it reads.
/// </summary>
internal sealed class StreamedOperation<TAnswer>(
    string name,
    string method,
    string pattern,
    Permissions? permission,
    ApiServices services,
    JsonTypeInfo<TAnswer> answerType,
    Func<ApiCall, Task<Result<TAnswer>>> handler) : ApiOperation(name, method, pattern, permission, services)
{
    public override ValueTask<Answer?> ReadBodyAsync(ApiExchange exchange)
    {
        new ApiCall(exchange, Services.Endpoints).DescribeBody(Unread(exchange.Http.Request));
        return ValueTask.FromResult<Answer?>(null);
    }

    public override async ValueTask<Answer> RunAsync(ApiExchange exchange) =>
        Answer.Of(await handler(new ApiCall(exchange, Services.Endpoints)), answerType);

    /// <summary>What the journal shows of a body until the handler has something better to say.</summary>
    private static string Unread(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim() ?? "no content type";
        var length = request.ContentLength is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes") : "of unknown length";
        return $"({type}, {length}, not read)";
    }
}
