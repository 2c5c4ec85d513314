using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests;

/// <summary>The control plane of a test's world, and short words for what every test does.</summary>
internal static class ControlKit
{
    public const string Admin = "+919910870005";

    public static async Task<HttpResponseMessage> TryControlAsync(
        this KaizalaServer kaizala, string method, string path, object? body = null)
    {
        using var http = kaizala.CreateAnonymousClient();
        using var request = new HttpRequestMessage(
            new HttpMethod(method), $"_emulator{path}{(path.Contains('?') ? '&' : '?')}world={kaizala.World.Name}");
        request.Content = body is string text ? new StringContent(text) : body is null ? null : JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    /// <summary>A call that has to succeed.</summary>
    public static async Task<JsonElement> ControlAsync(this KaizalaServer kaizala, string method, string path, object? body = null)
    {
        using var answer = await kaizala.TryControlAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}", method, path, text);
        return JsonElement.Parse(text);
    }

    /// <summary>A call that has to be refused with this status; its message.</summary>
    public static async Task<string> RefusedAsync(
        this KaizalaServer kaizala, HttpStatusCode status, string method, string path, object? body = null)
    {
        using var answer = await kaizala.TryControlAsync(method, path, body);
        var error = await answer.JsonAsync();
        answer.StatusCode.Should().Be(status, "{0} {1} answered {2}", method, path, error);
        return error.GetProperty("message").GetString()!;
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync());

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <summary>The accessToken call of the ready connector, on the API root unless told otherwise.</summary>
    public static async Task<HttpResponseMessage> AccessTokenAsync(
        this KaizalaServer kaizala, string? refreshToken = null, Uri? host = null, string? secret = null)
    {
        using var http = kaizala.CreateAnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host ?? kaizala.ApiRoot, "v1/accessToken"));
        request.Headers.Add("applicationId", kaizala.Connector.ApplicationId);
        request.Headers.Add("applicationSecret", secret ?? kaizala.Connector.Secret);
        request.Headers.Add("refreshToken", refreshToken ?? kaizala.RefreshToken);
        return await http.SendAsync(request);
    }

    /// <summary>The URL of an endpoint host, with its slash.</summary>
    public static Uri Host(this KaizalaServer kaizala, string name) => new($"http://{name}.kaizala.test/");

    public static IReadOnlyList<string> TextsOf(this KaizalaServer kaizala, Domain.Groups.Group group)
    {
        lock (kaizala.World.Gate)
            return [.. group.Messages.Select(message => message.Text)];
    }
}
