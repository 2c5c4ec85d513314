using KaizalaEmulator.Server.Faults;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>Sends the body of an answer, or as much and as fast as a fault lets it.</summary>
internal static class AnswerWriter
{
    // Ten portions a second look like a slow line; one a second looks like a stalled one.
    private const int PortionsPerSecond = 10;

    public static Task WriteAsync(ApiExchange exchange, byte[] body)
    {
        var http = exchange.Http;
        return exchange.Fault?.Order.Effect switch
        {
            FaultEffect.Truncate truncate when truncate.Bytes < body.Length => TruncateAsync(http, body.AsMemory(0, truncate.Bytes)),
            FaultEffect.Trickle trickle =>
                TrickleAsync(http.Response.Body, body, trickle.BytesPerSecond, exchange.World.RealTime, http.RequestAborted),
            _ => http.Response.Body.WriteAsync(body, 0, body.Length),
        };
    }

    public static async Task TrickleAsync(
        Stream to, ReadOnlyMemory<byte> body, int bytesPerSecond, TimeProvider time, CancellationToken cancel)
    {
        var portion = Math.Max(1, bytesPerSecond / PortionsPerSecond);
        var pause = TimeSpan.FromSeconds((double)portion / bytesPerSecond);
        while (true)
        {
            var now = Math.Min(portion, body.Length);
            await to.WriteAsync(body[..now], CancellationToken.None);
            await to.FlushAsync(CancellationToken.None);
            body = body[now..];
            if (body.IsEmpty)
                return;
            await Task.Delay(pause, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancel.IsCancellationRequested)
                return;
        }
    }

    private static async Task TruncateAsync(HttpContext http, ReadOnlyMemory<byte> begin)
    {
        await http.Response.Body.WriteAsync(begin, CancellationToken.None);
        await http.Response.Body.FlushAsync(CancellationToken.None);
        // An abort throws away what the socket has not sent yet. Where the socket's own output can be ended, it goes out first.
        if (!http.Request.IsHttps && http.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = http.RequestAborted.Register(closed.SetResult);
            await connection.Transport.Output.CompleteAsync();
            await closed.Task;
        }

        http.Abort();
    }
}
