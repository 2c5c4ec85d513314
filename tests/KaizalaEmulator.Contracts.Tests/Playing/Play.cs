using System.Text.Json;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Playing;

/// <summary>Plays small collections written in a test.</summary>
internal static class Play
{
    private const string Schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    public static PostmanCollection Collection(params object[] items) => PostmanCollection.Parse(JsonSerializer.Serialize(
        new { info = new { name = "small", schema = Schema }, variable = new[] { new { key = "base", value = "http://api.test" } }, item = items }));

    /// <summary>A GET with scripts.</summary>
    public static object Request(string name, string? test = null, string? before = null, string url = "{{base}}/x", object? auth = null, object? body = null, object? settings = null) => new
    {
        name,
        @event = new[] { ("prerequest", before), ("test", test) }.Where(one => one.Item2 is not null).Select(one => new { listen = one.Item1, script = new { exec = one.Item2 } }),
        request = new { method = body is null ? "GET" : "POST", url, auth, body },
        protocolProfileBehavior = settings,
    };

    public static Task<List<PlayedRequest>> AllAsync(PostmanCollection collection, HttpMessageHandler? handler = null, PostmanEnvironment? environment = null) =>
        AllAsync(collection, new PlayerOptions { Handler = handler ?? new StubHandler() }, environment);

    public static async Task<List<PlayedRequest>> AllAsync(PostmanCollection collection, PlayerOptions options, PostmanEnvironment? environment = null)
    {
        var played = new List<PlayedRequest>();
        await foreach (var request in new Player(options with { Handler = options.Handler ?? new StubHandler() }).PlayAsync(collection, environment, default))
            played.Add(request);
        return played;
    }

    /// <summary>Plays one request with a test script.</summary>
    public static async Task<PlayedRequest> ScriptAsync(string test, PlayerOptions? options = null) =>
        (await AllAsync(Collection(Request("one", test)), options ?? new PlayerOptions())).Single();

    public static PostmanEnvironment Environment(params (string Key, string Value)[] values) =>
        new PostmanEnvironment("test", []).With(values.Select(one => KeyValuePair.Create(one.Key, one.Value)));
}
