using System.Text;

namespace KaizalaEmulator.Server.Tests.Kit;

/// <summary>Calls with paths and bodies as sloppy clients write them.</summary>
internal static class Calls
{
    public static Task<Reply> Get(this HttpClient http, string path, params (string Name, string Value)[] headers) =>
        http.Ask("GET", path, body: null, headers: headers);

    public static Task<Reply> Delete(this HttpClient http, string path) => http.Ask("DELETE", path, body: null);

    public static Task<Reply> Post(this HttpClient http, string path, string? body, string? contentType = "application/json") =>
        http.Ask("POST", path, body, contentType);

    public static Task<Reply> Put(this HttpClient http, string path, string? body) => http.Ask("PUT", path, body);

    public static Task<Reply> Ask(
        this HttpClient http,
        string method,
        string path,
        string? body,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) =>
        http.Ask(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), contentType, headers);

    /// <param name="path">Joined to the base address as sloppy clients do it: text to text.</param>
    public static async Task<Reply> Ask(
        this HttpClient http,
        string method,
        string path,
        byte[]? body,
        string? contentType,
        params (string Name, string Value)[] headers)
    {
        var root = path.StartsWith("http", StringComparison.Ordinal) ? "" : http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(root + path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await http.SendAsync(request);
        return new Reply(response, await response.Content.ReadAsStringAsync());
    }
}
