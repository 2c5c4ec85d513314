using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Http;

/// <summary>A body of a call that has none.</summary>
internal readonly record struct NoBody;

/// <summary>An operation as most are: JSON in, one call of the domain under the world's gate, JSON out.</summary>
internal sealed class JsonOperation<TBody, TAnswer>(
    string name,
    string method,
    string pattern,
    Permissions? permission,
    ApiServices services,
    JsonTypeInfo<TBody>? bodyType,
    JsonTypeInfo<TAnswer> answerType,
    Func<ApiCall, TBody, Result<TAnswer>> handler) : ApiOperation(name, method, pattern, permission, services)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    // Such a body tells whose call it is, and is read before the call is let in.
    private static readonly bool NamesApplication = typeof(INamesApplication).IsAssignableFrom(typeof(TBody));

    /// <summary>Whether an empty body stands for <c>{}</c>.</summary>
    public bool IsBodyOptional { get; init; }

    public override ValueTask<Answer> RunAsync(ApiExchange exchange) => ValueTask.FromResult(
        exchange.Naming is TBody named ? Call(exchange, named)
        : Read(exchange, out var body) ?? Call(exchange, body!));

    protected override Answer? Identify(ApiExchange exchange)
    {
        if (!NamesApplication)
            return null;
        var refused = Read(exchange, out var body);
        exchange.Naming = body as INamesApplication;
        return refused;
    }

    private Answer? Read(ApiExchange exchange, out TBody? body)
    {
        body = default;
        return bodyType is null || BodyReader.TryRead(Readable(exchange.RequestBody), bodyType, out body, out var problem)
            ? null
            : Answer.Of(ErrorTable.BadBody(problem));
    }

    /// <summary>The JSON that a body is or stands for.</summary>
    private byte[] Readable(byte[] body) =>
        typeof(TBody).IsAssignableTo(typeof(IOAuthForm)) ? FormBody.ToJson(body)
        : IsBodyOptional && body.Length == 0 ? EmptyObject
        : body;

    private Answer Call(ApiExchange exchange, TBody body)
    {
        Result<TAnswer> result;
        lock (exchange.World.World.Gate)
            result = handler(new ApiCall(exchange, Services.Endpoints), body);
        return Answer.Written(result, answerType);
    }
}
