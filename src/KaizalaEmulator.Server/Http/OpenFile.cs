using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>Files that are open to every origin, without a token. Serving one is no API call, and no entry of the journal.</summary>
internal static class OpenFile
{
    private const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>Opens the answer to every origin; null where it is for the caller to go on: with GET and HEAD.</summary>
    public static Task? Begin(HttpContext http)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        var method = http.Request.Method;
        return HttpMethods.IsOptions(method) ? Preflight(http)
            : HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? null
            : WrongMethod(http);
    }

    public static Task RefuseAsync(HttpContext http, WireError error)
    {
        var answer = Answer.Of(error);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Body.Length;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }

    private static Task Preflight(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.AccessControlAllowMethods = Methods;
        http.Response.Headers.AccessControlAllowHeaders =
            http.Request.Headers.AccessControlRequestHeaders is { Count: > 0 } wanted ? wanted : "*";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static Task WrongMethod(HttpContext http)
    {
        http.Response.Headers.Allow = Methods;
        return RefuseAsync(http, ErrorTable.WrongMethod(http.Request.Method, http.Request.Path, Methods));
    }
}
