using System.Diagnostics;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Http;

/// <summary>The frame around every API call: its world, the headers the service sent, preflight, the answer and the journal.</summary>
internal sealed partial class ApiMiddleware(WorldRegistry worlds, ILogger<ApiMiddleware> log)
{
    private static readonly StringValues ServerName = "Microsoft-IIS/10.0";
    private static readonly StringValues PoweredBy = "ASP.NET";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = "Location, Retry-After";
    private static readonly StringValues JsonType = "application/json; charset=utf-8";

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var path = http.Request.Path.Value ?? "/";
        http.Request.Path = RequestPath.Normalise(path);
        var (world, accessToken) = WorldFinder.Find(http.Request.Headers, worlds);
        var exchange = new ApiExchange(http, world, accessToken, path);
        http.Features.Set(exchange);
        try
        {
            if (HttpMethods.IsOptions(http.Request.Method))
                Preflight(http);
            else
                await next(http);
        }
        catch (BadHttpRequestException bad)
        {
            exchange.Answer = Answer.Of(new WireError(bad.StatusCode, "InvalidParameters", "InvalidRequest", bad.Message));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever hangs up is owed no answer; that a fault made them do so is worth a line.
            if (exchange.Fault is null)
                return;
            exchange.Answer = Answer.None;
        }
        catch (ConnectionResetException)
        {
            return;
        }
        catch (Exception fault)
        {
            RequestFailed(log, fault, http.Request.Method, path);
            exchange.Answer = Answer.Of(ErrorTable.OurFault);
        }

        Prepare(exchange);
        if (exchange.Answer != Answer.None && http.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>() is { } operation)
        {
            exchange.World.Calls.Count(operation.Number, http.Response.StatusCode);
            exchange.World.Usage.Count(operation, exchange);
        }

        // Before the body goes out: a client that has its answer finds the call in the journal.
        exchange.World.Journal.Add(JournalEntry.Of(exchange, Stopwatch.GetElapsedTime(started)));
        if (exchange.Answer == Answer.None)
            http.Abort();
        else if (exchange.Answer is { } answer && !http.Response.HasStarted)
            await AnswerWriter.WriteAsync(exchange, answer.Body);
    }

    private static void Preflight(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.AccessControlAllowMethods = "GET, POST, PUT, DELETE, OPTIONS";
        var wanted = http.Request.Headers.AccessControlRequestHeaders;
        http.Response.Headers.AccessControlAllowHeaders = wanted.Count > 0 ? wanted : AnyOrigin;
        http.Response.Headers.AccessControlMaxAge = "86400";
    }

    private static void Prepare(ApiExchange exchange)
    {
        var response = exchange.Http.Response;
        if (response.HasStarted)
            return;
        var headers = response.Headers;
        headers.Server = ServerName;
        headers.XPoweredBy = PoweredBy;
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = Exposed;
        headers.Date = exchange.World.Date;
        if (exchange.Answer is not { } answer || answer == Answer.None)
            return;
        response.StatusCode = answer.Status;
        headers.ContentType = answer.ContentType is { } type ? type : JsonType;
        headers.ContentLength = answer.Body.Length;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void RequestFailed(ILogger log, Exception fault, string method, string path);
}
