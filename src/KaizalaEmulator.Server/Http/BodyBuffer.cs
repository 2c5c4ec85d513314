using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>Reads a request body whole, up to a limit.</summary>
internal static class BodyBuffer
{
    /// <summary>The largest JSON body taken.</summary>
    public const long JsonLimit = 8 * 1024 * 1024;

    /// <summary>The body; null when it is larger than the limit.</summary>
    public static ValueTask<byte[]?> ReadAsync(HttpRequest request, long limit)
    {
        if (request.ContentLength > limit)
            return new ValueTask<byte[]?>((byte[]?)null);
        return request.ContentLength is null or 0 && !HasChunks(request)
            ? new ValueTask<byte[]?>([])
            : ReadAllAsync(request, limit);
    }

    private static bool HasChunks(HttpRequest request) =>
        request.ContentLength is null && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private static async ValueTask<byte[]?> ReadAllAsync(HttpRequest request, long limit)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > limit)
            {
                // Given back, so that the server can drain the rest and keep the connection.
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
