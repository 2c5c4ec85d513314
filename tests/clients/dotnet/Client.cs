// Sends each line of standard input as a message to a Kaizala group, and prints where it went.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

const string apiRoot = "https://api.kaiza.la";
const int mostMoves = 3;

// HttpClient would repeat a 308 by itself, call after call, and never learn the new endpoint.
using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
var endpoint = apiRoot;

var session = await Call(HttpMethod.Get, "/v1/accessToken", new()
{
    ["applicationId"] = Setting("KAIZALA_APPLICATION_ID"),
    ["applicationSecret"] = Setting("KAIZALA_APPLICATION_SECRET"),
    ["refreshToken"] = Setting("KAIZALA_REFRESH_TOKEN"),
});
endpoint = session.GetProperty("endpointUrl").GetString()!;

while (Console.ReadLine() is { } line)
{
    var sent = await Call(
        HttpMethod.Post,
        $"/v1/groups/{Setting("KAIZALA_GROUP_ID")}/messages",
        new() { ["accessToken"] = session.GetProperty("accessToken").GetString()! },
        new Dictionary<string, string> { ["message"] = line });
    Console.WriteLine($"{endpoint} {sent.GetProperty("referenceId")}");
}

// One call at the endpoint; where the service says that it has moved, it is remembered and the call repeated.
async Task<JsonElement> Call(HttpMethod method, string path, Dictionary<string, string> headers, object? body = null)
{
    for (var moves = 0; ; moves++)
    {
        using var request = new HttpRequestMessage(method, endpoint.TrimEnd('/') + path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (body is not null)
            request.Content = JsonContent.Create(body);

        using var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.OK)
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        if (response.StatusCode != HttpStatusCode.PermanentRedirect || moves == mostMoves)
            throw new HttpRequestException(
                $"{method} {request.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        endpoint = response.Headers.Location!.ToString();
    }
}

static string Setting(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
