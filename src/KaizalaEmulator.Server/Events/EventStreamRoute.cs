using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Events;

/// <summary><c>GET /_emulator/events</c>: server-sent events, from now on or from behind <c>Last-Event-ID</c>.</summary>
internal static class EventStreamRoute
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapEventStream(this IEndpointRouteBuilder routes, ControlServices services) =>
        routes.MapGet(RequestPath.ControlPrefix + "/events", http => StreamAsync(http, services));

    private static async Task StreamAsync(HttpContext http, ControlServices services)
    {
        var found = services.WorldOf(http.Request);
        long? after = null;
        if (http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } text, ..])
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                await ControlAnswer.WriteAsync(http, Answer.Of(Invalid.Field("Last-Event-ID", "the id of an event", Invalid.Quote(text))));
                return;
            }

            after = id;
        }

        if (!found.IsSuccess)
        {
            await ControlAnswer.WriteAsync(http, Answer.Of(found.Error));
            return;
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await SendAsync(http, found.Value, after);
    }

    private static async Task SendAsync(HttpContext http, HostedWorld hosted, long? after)
    {
        var hub = hosted.Events;
        hub.Open();
        var seen = after ?? hub.LastId;
        var buffer = new ArrayBufferWriter<byte>(1024);
        // At once, so that the client knows that it listens. A browser that loses us asks again after a second, not after five.
        buffer.Write(": listening\nretry: 1000\n\n"u8);
        while (true)
        {
            foreach (var happened in hub.After(seen))
            {
                Write(buffer, happened);
                seen = happened.Id;
            }

            await FlushAsync(http, buffer);
            var arrived = hub.ArrivedAsync(seen);
            await Task.WhenAny(arrived, hosted.Gone, Task.Delay(Heartbeat, hosted.RealTime, http.RequestAborted));
            http.RequestAborted.ThrowIfCancellationRequested();
            if (hosted.Gone.IsCompleted)
                break;
            if (!arrived.IsCompleted)
                buffer.Write(": still here\n\n"u8);
        }

        // A reset plants another world under this name: whoever listens connects again and finds that one.
        Write(buffer, new StreamEvent(seen, "world", new StreamData(hosted.World.Now, hosted.Name) { Change = "gone" }));
        await FlushAsync(http, buffer);
    }

    private static async Task FlushAsync(HttpContext http, ArrayBufferWriter<byte> buffer)
    {
        if (buffer.WrittenCount > 0)
            await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        buffer.ResetWrittenCount();
    }

    private static void Write(ArrayBufferWriter<byte> buffer, StreamEvent happened)
    {
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {happened.Id}\nevent: {happened.Name}\ndata: "), buffer);
        using (var json = new Utf8JsonWriter(buffer))
            JsonSerializer.Serialize(json, happened.Data, StreamJson.Wire.StreamData);
        buffer.Write("\n\n"u8);
    }
}
