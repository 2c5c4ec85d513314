namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Between answers as .NET has them on the wire and as a run keeps them.</summary>
internal static class ResponseCopy
{
    /// <summary>Keeps an answer; it can still be read afterwards.</summary>
    public static async Task<ReceivedResponse> OfAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await response.Content.LoadIntoBufferAsync(cancel).ConfigureAwait(false);
        return new ReceivedResponse(
            (int)response.StatusCode,
            response.ReasonPhrase ?? "",
            [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
            await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false),
            TimeSpan.Zero);
    }

    /// <summary>The answer as it would come to that request.</summary>
    public static HttpResponseMessage ToMessage(this ReceivedResponse response, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((System.Net.HttpStatusCode)response.Status)
        {
            ReasonPhrase = response.Reason,
            RequestMessage = request,
            Content = new ByteArrayContent(response.Body),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
