using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KaizalaEmulator.Server.Control;

/// <summary>The frame around control-plane calls: who may reach it, and what is answered when nothing or too much happens.</summary>
internal sealed partial class ControlMiddleware(
    WorldRegistry worlds, EndpointMap endpoints, ControlAccess access, ILogger<ControlMiddleware> log)
{
    /// <summary>The control plane and the dashboard stand on the API root alone.</summary>
    public bool Concerns(HttpContext http) =>
        endpoints.NameOf(http.Request) == EndpointMap.ApiRootName
        && (http.Request.Path.StartsWithSegments(RequestPath.ControlPrefix)
            || http.Request.Path.StartsWithSegments(RequestPath.DashboardPrefix)
            || (http.Request.Path == "/" && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))));

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        // The server would write the real time; a call that picks another world gets that one's.
        http.Response.Headers.Date = worlds.Default.Date;
        try
        {
            if (access.Refuse(http.Request) is { } refused)
            {
                await ControlAnswer.WriteAsync(http, Answer.Of(refused));
                return;
            }

            await next(http);
            if (!http.Response.HasStarted && http.Response.StatusCode is 404 or 405)
                await ControlAnswer.WriteAsync(http, Answer.Of(Unknown(http)));
        }
        catch (BadHttpRequestException bad)
        {
            await ControlAnswer.WriteAsync(http, Answer.Of(ErrorTable.BadBody(bad.Message)));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            ControlCallFailed(log, fault, http.Request.Method, http.Request.Path);
            await ControlAnswer.WriteAsync(http, Answer.Of(ErrorTable.OurFault));
        }
    }

    private static WireError Unknown(HttpContext http) => http.Response.StatusCode == 405
        ? ErrorTable.WrongMethod(http.Request.Method, http.Request.Path, http.Response.Headers.Allow.ToString())
        : ErrorTable.UnknownRoute(http.Request.Method, http.Request.Path, "GET /_emulator/health");

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void ControlCallFailed(ILogger log, Exception fault, string method, string path);
}
