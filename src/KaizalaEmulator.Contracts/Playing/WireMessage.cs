namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Between our records of a request and an answer and those of <c>System.Net.Http</c>.</summary>
internal static class WireMessage
{
    /// <param name="request">The request.</param>
    /// <param name="asWritten">Whether the URL goes out letter by letter; handlers other than of sockets take such a URL apart and fail.</param>
    public static HttpRequestMessage Of(SentRequest request, bool asWritten)
    {
        var url = asWritten ? request.Url : new Uri(request.Url.OriginalString);
        var message = new HttpRequestMessage(new HttpMethod(request.Method), url);
        var typed = request.Headers.Any(header => header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
        if (request.Body.Length > 0 || typed || request.Method is "POST" or "PUT" or "PATCH")
            message.Content = new ByteArrayContent(request.Body);

        foreach (var (name, value) in request.Headers)
        {
            // The length is known here; a stated one could only be wrong.
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                continue;
            if (message.Headers.TryAddWithoutValidation(name, value) || message.Content?.Headers.TryAddWithoutValidation(name, value) is true)
                continue;

            message.Dispose();
            throw new SendException($"expected a header's name and value, got \"{name}\"");
        }

        return message;
    }

    public static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, int limit, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (body.Length + read > limit)
                throw new SendException($"expected a body of at most {limit} bytes, got a longer one");

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    public static ReceivedResponse Received(HttpResponseMessage response, byte[] body, TimeSpan elapsed)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
        return new ReceivedResponse((int)response.StatusCode, response.ReasonPhrase ?? "", [.. headers], body, elapsed);
    }
}
