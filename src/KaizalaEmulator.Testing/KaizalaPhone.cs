using System.Net.Http.Json;
using System.Text.Json;

namespace KaizalaEmulator.Testing;

/// <summary>A person's phone. Bodies and answers are those of the Kaizala API; nothing it does needs a token.</summary>
public sealed class KaizalaPhone
{
    private readonly HttpClient _http;
    private readonly string _prefix;
    private readonly string _world;

    internal KaizalaPhone(HttpClient http, string mobileNumber, string world)
    {
        _http = http;
        _prefix = $"_emulator/phones/{Uri.EscapeDataString(mobileNumber)}/";
        _world = world;
    }

    /// <summary>Sends a message in a group.</summary>
    /// <returns>Its reference id.</returns>
    /// <exception cref="InvalidOperationException">It was refused; the message is the service's.</exception>
    public async Task<string> SendAsync(string groupId, string message) =>
        (await PostAsync($"groups/{groupId}/messages", new { message }).ConfigureAwait(false)).GetProperty("referenceId").GetString()!;

    /// <summary>Answers an action, one answer per question.</summary>
    /// <returns>The response's id.</returns>
    /// <exception cref="InvalidOperationException">It was refused; the message is the service's.</exception>
    public async Task<string> RespondAsync(string groupId, string actionId, string actionType, params object?[] answers) =>
        (await PostAsync($"groups/{groupId}/actions/{actionId}/responses", new { actionType, actionBody = new { answers } })
            .ConfigureAwait(false)).GetProperty("responseId").GetString()!;

    /// <summary>Joins a public group, or leaves a group.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message is the service's.</exception>
    public Task JoinAsync(string groupId) => PostAsync($"groups/{groupId}/join", new { });

    /// <inheritdoc cref="JoinAsync"/>
    public Task LeaveAsync(string groupId) => PostAsync($"groups/{groupId}/leave", new { });

    /// <summary>What the person sees in a group: <c>{"items":[…]}</c>, oldest first.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message is the service's.</exception>
    public async Task<JsonElement> FeedAsync(string groupId)
    {
        using var response = await _http.GetAsync(Path($"groups/{groupId}/feed")).ConfigureAwait(false);
        return await ReadAsync(response).ConfigureAwait(false);
    }

    /// <summary>Any other call below <c>/_emulator/phones/{number}/</c>.</summary>
    /// <param name="path">Such as <c>groups/{id}/actions</c>.</param>
    /// <param name="body">Written as JSON.</param>
    /// <exception cref="InvalidOperationException">It was refused; the message is the service's.</exception>
    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(Path(path), body).ConfigureAwait(false);
        return await ReadAsync(response).ConfigureAwait(false);
    }

    private Uri Path(string path) => new($"{_prefix}{path}?world={_world}", UriKind.Relative);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>().ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException(answer.GetProperty("message").GetString());
    }
}
