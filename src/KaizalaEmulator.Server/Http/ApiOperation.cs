using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http.Json;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>A body of a call that has none.</summary>
internal readonly record struct NoBody;

/// <summary>What every operation needs of the process.</summary>
internal sealed record ApiServices(WorldRegistry Worlds, EndpointMap Endpoints);

/// <summary>One operation of the API: its route, whom it admits, and the steps between request and answer.</summary>
internal abstract class ApiOperation(string name, string method, string pattern, Permissions? permission)
{
    public string Name { get; } = name;

    public string Method { get; } = method;

    /// <summary>The route below <c>/v1</c>.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The permission it needs; null for the calls that need no access token.</summary>
    public Permissions? Permission { get; } = permission;

    /// <summary>Whether headers name the caller, by the refresh token: so does the call that trades it for an access token.</summary>
    public bool ByRefreshToken { get; init; }

    public abstract Task InvokeAsync(HttpContext http);

    /// <summary>Reads the body, calls the domain under the world's gate and maps what it yields; the caller is admitted already.</summary>
    public abstract Answer Run(ApiExchange exchange);
}

/// <inheritdoc/>
internal sealed class ApiOperation<TBody, TAnswer>(
    string name,
    string method,
    string pattern,
    Permissions? permission,
    ApiServices services,
    JsonTypeInfo<TBody>? bodyType,
    JsonTypeInfo<TAnswer> answerType,
    Func<ApiCall, TBody, Result<TAnswer>> handler) : ApiOperation(name, method, pattern, permission)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    // Such a body tells whose call it is, and is read before the call is let in.
    private static readonly bool NamesApplication = typeof(INamesApplication).IsAssignableFrom(typeof(TBody));

    /// <summary>Whether an empty body stands for <c>{}</c>.</summary>
    public bool IsBodyOptional { get; init; }

    public override async Task InvokeAsync(HttpContext http)
    {
        var exchange = ApiExchange.Of(http);
        if (await BodyBuffer.ReadAsync(http.Request, BodyBuffer.JsonLimit) is not { } bytes)
        {
            exchange.Answer = Answer.Of(ErrorTable.TooLarge(BodyBuffer.JsonLimit));
            return;
        }

        exchange.RequestBody = bytes;
        exchange.Answer = await AnswerToAsync(exchange);
        RelocationGate.Answered(exchange);
    }

    private async ValueTask<Answer> AnswerToAsync(ApiExchange exchange)
    {
        var body = default(TBody);
        if (NamesApplication && Read(exchange, out body) is { } nameless)
            return nameless;
        return Enter(exchange, body as INamesApplication)
            ?? await FaultGate.StrikeAsync(exchange)
            ?? Judge(exchange)
            ?? (NamesApplication ? Call(exchange, body!) : Run(exchange));
    }

    public override Answer Run(ApiExchange exchange) => Read(exchange, out var body) ?? Call(exchange, body!);

    /// <summary>Finds the caller, and what turns the call away whoever they are.</summary>
    private Answer? Enter(ApiExchange exchange, INamesApplication? body)
    {
        if (body?.ApplicationId is { } id && services.Worlds.OwnerOf(NameKind.ApplicationId, id.Trim()) is { } world)
            exchange.World = world;
        lock (exchange.World.World.Gate)
        {
            if (Permission is not null)
                CallerFinder.ByAccessToken(exchange);
            else if (ByRefreshToken)
                CallerFinder.ByRefreshToken(exchange);
            else if (body is not null)
                CallerFinder.ByBody(exchange, body);
            return RelocationGate.Redirect(exchange, services.Endpoints) ?? ThrottleGate.Refuse(exchange);
        }
    }

    /// <summary>Whether the access token carries the call.</summary>
    private Answer? Judge(ApiExchange exchange)
    {
        if (Permission is not { } needed)
            return null;
        if (exchange.AccessToken is null)
            return Answer.Of(TokenErrors.Missing);
        var world = exchange.World.World;
        lock (world.Gate)
            return (world.Tokens.Judge(exchange.Token) ?? exchange.Caller!.Lacks(needed)) is { } refused ? Answer.Of(refused) : null;
    }

    private Answer? Read(ApiExchange exchange, out TBody? body)
    {
        body = default;
        var bytes = IsBodyOptional && exchange.RequestBody.Length == 0 ? EmptyObject : exchange.RequestBody;
        return bodyType is null || BodyReader.TryRead(bytes, bodyType, out body, out var problem)
            ? null
            : Answer.Of(ErrorTable.BadBody(problem));
    }

    private Answer Call(ApiExchange exchange, TBody body)
    {
        Result<TAnswer> result;
        lock (exchange.World.World.Gate)
            result = handler(new ApiCall(exchange, services.Endpoints), body);
        return Answer.Of(result, answerType);
    }
}
