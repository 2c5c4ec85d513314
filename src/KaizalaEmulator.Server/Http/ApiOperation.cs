using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>What every operation needs of the process.</summary>
internal sealed record ApiServices(WorldRegistry Worlds, EndpointMap Endpoints)
{
    /// <summary>The world that a body names: by a code, else by an application id.</summary>
    public HostedWorld? WorldOf(INamesApplication? body) =>
        (body is IOAuthForm { Code: { Length: > 0 } code } ? Worlds.OwnerOf(NameKind.Token, code) : null)
        ?? (body is { ApplicationId: { } id } ? Worlds.OwnerOf(NameKind.ApplicationId, id.Trim()) : null);
}

/// <summary>One operation of the API: its route, whom it admits, and the steps between request and answer.</summary>
internal abstract class ApiOperation(string name, string method, string pattern, Permissions? permission, ApiServices services)
{
    public string Name { get; } = name;

    /// <summary>Its number in the manifest, under which worlds count its calls.</summary>
    public int Number { get; } = OperationManifest.NumberOf(name);

    public string Method { get; } = method;

    /// <summary>The route below <c>/v1</c>, or of a call that stood outside of it.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The path as it was published.</summary>
    public string Path => Pattern.StartsWith(RequestPath.UnversionedPrefix, StringComparison.Ordinal) ? Pattern : $"/v1{Pattern}";

    /// <summary>The permission it needs; null for the calls that need no access token.</summary>
    public Permissions? Permission { get; } = permission;

    /// <summary>Whether headers name the caller, by the refresh token: so does the call that trades it for an access token.</summary>
    public bool ByRefreshToken { get; init; }

    protected ApiServices Services { get; } = services;

    public async Task InvokeAsync(HttpContext http)
    {
        var exchange = ApiExchange.Of(http);
        exchange.Answer = await ReadBodyAsync(exchange)
            ?? Identify(exchange)
            ?? Enter(exchange)
            ?? await FaultGate.StrikeAsync(exchange)
            ?? Judge(exchange)
            ?? await RunAsync(exchange);
        RelocationGate.Answered(exchange);
    }

    /// <summary>Reads the body whole, as most operations want it; the answer when it is too large.</summary>
    public virtual async ValueTask<Answer?> ReadBodyAsync(ApiExchange exchange)
    {
        if (await BodyBuffer.ReadAsync(exchange.Http.Request, BodyBuffer.JsonLimit) is not { } body)
            return Answer.Of(ErrorTable.TooLarge(BodyBuffer.JsonLimit));
        exchange.RequestBody = body;
        return null;
    }

    /// <summary>Parses the body, calls the domain under the world's gate and maps what it yields; the caller is admitted already.</summary>
    public abstract ValueTask<Answer> RunAsync(ApiExchange exchange);

    /// <summary>Parses a body that tells whose call it is; the answer when it cannot be read.</summary>
    protected virtual Answer? Identify(ApiExchange exchange) => null;

    /// <summary>Finds the caller, and what turns the call away whoever they are.</summary>
    private Answer? Enter(ApiExchange exchange)
    {
        if (Services.WorldOf(exchange.Naming) is { } world)
            exchange.World = world;
        lock (exchange.World.World.Gate)
        {
            if (Permission is not null)
                CallerFinder.ByAccessToken(exchange);
            else if (ByRefreshToken)
                CallerFinder.ByRefreshToken(exchange);
            else if (exchange.Naming is { } body)
                CallerFinder.ByBody(exchange, body);
            return RelocationGate.Redirect(exchange, Services.Endpoints) ?? ThrottleGate.Refuse(exchange);
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
}
