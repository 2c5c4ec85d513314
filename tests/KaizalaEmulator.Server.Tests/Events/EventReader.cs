using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Events;

/// <summary>One server-sent event as a browser understands it.</summary>
internal sealed record SentEvent(long Id, string Name, JsonElement Data);

/// <summary>Reads a stream of server-sent events.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _lines = new StreamReader(stream);
    }

    public HttpResponseMessage Response => _response;

    /// <summary>Listens: what happens after this has returned is heard.</summary>
    public static async Task<EventReader> OpenAsync(HttpClient http, string path, long? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastId is { } id)
            request.Headers.Add("Last-Event-ID", id.ToString(null as IFormatProvider));
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var reader = new EventReader(response, await response.Content.ReadAsStreamAsync());
        (await reader._lines.ReadLineAsync()).Should().Be(": listening");
        return reader;
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<SentEvent?> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var (id, name) = (0L, "");
        while (await _lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = long.Parse(line[4..], null);
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return new SentEvent(id, name, JsonDocument.Parse(line[6..]).RootElement);
        }

        return null;
    }

    /// <summary>The next event of that name.</summary>
    public async Task<SentEvent> NextAsync(string name)
    {
        while (await NextAsync() is { } happened)
            if (happened.Name == name)
                return happened;
        throw new InvalidOperationException($"The stream ended before an event {name}.");
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
