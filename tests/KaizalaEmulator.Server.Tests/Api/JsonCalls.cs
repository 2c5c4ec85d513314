using System.Text;
using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>An answer: its status and, where there is a body, its JSON.</summary>
internal sealed record JsonAnswer(int Status, JsonElement Json)
{
    private static readonly string[] _errorKeys = ["message", "errorCode", "errorCategoryKey"];

    public JsonElement this[string name] => Json.GetProperty(name);

    /// <summary>A success: 200, and none of the keys by which clients tell a failure.</summary>
    public JsonAnswer ShouldBeOk()
    {
        Status.Should().Be(200, Json.ToString());
        Json.EnumerateObject().Select(member => member.Name).Should().NotIntersectWith(_errorKeys);
        return this;
    }

    /// <summary>A refusal in the error shape, whose message has these parts.</summary>
    public void ShouldBeRefused(int status, string errorCode, params string[] parts)
    {
        Status.Should().Be(status, Json.ToString());
        Json.EnumerateObject().Select(member => member.Name).Should().Equal(_errorKeys);
        this["errorCode"].GetString().Should().Be(errorCode);
        foreach (var part in parts)
            this["message"].GetString().Should().Contain(part);
    }

    public void ShouldBeBad(params string[] parts) => ShouldBeRefused(400, "InvalidParameters", parts);

    public void ShouldBeUnknown(params string[] parts) => ShouldBeRefused(404, "NotFound", parts);

    public void ShouldBeForbidden(params string[] parts) => ShouldBeRefused(403, "Unauthorized", parts);
}

/// <summary>Calls with JSON bodies, given as text or as an object.</summary>
internal static class JsonCalls
{
    public static Task<JsonAnswer> GetJson(this HttpClient http, string path) => http.SendJson("GET", path);

    public static Task<JsonAnswer> PostJson(this HttpClient http, string path, object body) => http.SendJson("POST", path, body);

    public static Task<JsonAnswer> PutJson(this HttpClient http, string path, object body) => http.SendJson("PUT", path, body);

    public static Task<JsonAnswer> DeleteJson(this HttpClient http, string path) => http.SendJson("DELETE", path);

    public static async Task<JsonAnswer> SendJson(this HttpClient http, string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new JsonAnswer((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
