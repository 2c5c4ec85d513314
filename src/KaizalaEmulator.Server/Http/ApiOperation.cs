using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http.Json;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>What a body says of the world it belongs to, where no token does.</summary>
internal interface INamesApplication
{
    string? ApplicationId { get; }
}

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

    /// <summary>Whether an empty body stands for <c>{}</c>.</summary>
    public bool IsBodyOptional { get; init; }

    public override async Task InvokeAsync(HttpContext http)
    {
        var exchange = ApiExchange.Of(http);
        if (await BodyBuffer.ReadAsync(http.Request, BodyBuffer.JsonLimit) is not { } body)
        {
            exchange.Answer = Answer.Of(ErrorTable.TooLarge(BodyBuffer.JsonLimit));
            return;
        }

        exchange.RequestBody = body;
        exchange.Answer = Admit(exchange) ?? Run(exchange);
    }

    /// <summary>Whether the call may go on, judged under the world's gate.</summary>
    private Answer? Admit(ApiExchange exchange)
    {
        if (Permission is not { } needed)
            return null;
        if (exchange.AccessToken is not { } text)
            return Answer.Of(TokenErrors.Missing);
        var world = exchange.World.World;
        lock (world.Gate)
        {
            var token = world.Tokens.Find(text);
            exchange.Caller = token?.Caller;
            return (world.Tokens.Judge(token) ?? exchange.Caller!.Lacks(needed)) is { } refused ? Answer.Of(refused) : null;
        }
    }

    public override Answer Run(ApiExchange exchange)
    {
        var body = default(TBody);
        if (bodyType is not null && !BodyReader.TryRead(
            IsBodyOptional && exchange.RequestBody.Length == 0 ? EmptyObject : exchange.RequestBody, bodyType, out body, out var problem))
            return Answer.Of(ErrorTable.BadBody(problem));
        if (bodyType is not null && body is INamesApplication { ApplicationId: { } id }
            && services.Worlds.OwnerOf(NameKind.ApplicationId, id.Trim()) is { } world)
            exchange.World = world;

        Result<TAnswer> result;
        lock (exchange.World.World.Gate)
            result = handler(new ApiCall(exchange, services.Endpoints), body!);
        return Answer.Of(result, answerType);
    }
}
