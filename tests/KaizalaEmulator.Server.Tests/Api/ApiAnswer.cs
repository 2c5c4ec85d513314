using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>An answer of the API: its status and its JSON object.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body)
{
    public string Message => Text("message");

    public static async Task<ApiAnswer> OfAsync(HttpResponseMessage response)
    {
        using (response)
            return new ApiAnswer(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public string Text(string name) => Body.GetProperty(name).GetString()!;

    public JsonElement this[string name] => Body.GetProperty(name);

    public void ShouldBeRefused(HttpStatusCode status, string errorCode, string message)
    {
        Status.Should().Be(status);
        Body.EnumerateObject().Select(field => field.Name).Should().Equal("message", "errorCode", "errorCategoryKey");
        Text("errorCode").Should().Be(errorCode);
        Message.Should().Contain(message);
    }
}

internal static class ApiCalls
{
    public static async Task<ApiAnswer> GetAnswerAsync(this HttpClient http, string path) =>
        await ApiAnswer.OfAsync(await http.GetAsync(path));

    public static async Task<ApiAnswer> PostAnswerAsync(this HttpClient http, string path, object body) =>
        await ApiAnswer.OfAsync(await http.PostAsJsonAsync(path, body));

    public static async Task<ApiAnswer> PutAnswerAsync(this HttpClient http, string path, object body) =>
        await ApiAnswer.OfAsync(await http.PutAsJsonAsync(path, body));

    public static async Task<ApiAnswer> DeleteAnswerAsync(this HttpClient http, string path) =>
        await ApiAnswer.OfAsync(await http.DeleteAsync(path));
}
