using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Http;

/// <summary>An operation with a JSON body whose handler waits for I/O: it takes the world's gate itself, never while it waits.</summary>
internal sealed class AwaitedOperation<TBody, TAnswer>(
    string name,
    string method,
    string pattern,
    Permissions? permission,
    ApiServices services,
    JsonTypeInfo<TBody> bodyType,
    JsonTypeInfo<TAnswer> answerType,
    Func<ApiCall, TBody, Task<Result<TAnswer>>> handler) : ApiOperation(name, method, pattern, permission, services)
{
    public override async ValueTask<Answer> RunAsync(ApiExchange exchange) =>
        BodyReader.TryRead(exchange.RequestBody, bodyType, out var body, out var problem)
            ? Answer.Of(await handler(new ApiCall(exchange, Services.Endpoints), body), answerType)
            : Answer.Of(ErrorTable.BadBody(problem));
}
