using System.Globalization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control.Webhooks;

/// <summary>
/// A receiver of the emulator's own, for a first webhook without a program: it echoes the validation token and takes every
/// event. With <c>?status=N</c> it answers events with that status, so that retries can be watched.
/// </summary>
internal static class ReceiverRoutes
{
    private const string Path = RequestPath.ControlPrefix + "/receiver";

    public static void MapReceiver(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, EchoAsync);
        routes.MapPost(Path, TakeAsync);
    }

    private static Task EchoAsync(HttpContext http)
    {
        var token = http.Request.Query["validationToken"].ToString();
        if (token.Length == 0 || !token.All(char.IsAsciiDigit))
            return ControlAnswer.WriteAsync(http, Answer.Of(
                Invalid.Field("validationToken", "decimal digits, as an emulator sends them", Invalid.Quote(token))));
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(token);
    }

    private static async Task TakeAsync(HttpContext http)
    {
        var status = 200;
        if (http.Request.Query["status"] is [{ Length: > 0 } text, ..]
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out status) && status is >= 200 and <= 599))
        {
            await ControlAnswer.WriteAsync(http, Answer.Of(Invalid.Field("status", "a status from 200 to 599", Invalid.Quote(text))));
            return;
        }

        if (await BodyBuffer.ReadAsync(http.Request, BodyBuffer.JsonLimit) is null)
            status = StatusCodes.Status413PayloadTooLarge;
        // No 204 and no 304 may have a body.
        await (status is 204 or 304
            ? SetStatus(http, status)
            : ControlAnswer.WriteAsync(http, new Answer(status, [.. "{}"u8])));
    }

    private static Task SetStatus(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
