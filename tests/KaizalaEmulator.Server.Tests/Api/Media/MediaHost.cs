using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Tests.Api.Media;

/// <summary>A part of an upload, as a client sends it.</summary>
internal sealed record Part(string Name, string? ContentType, byte[] Bytes)
{
    public static Part Png(string name = "photo.png", int size = 100) => new(name, "image/png", Some(size));

    public static byte[] Some(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 31 >> 3))];
}

/// <summary>The emulator with its demo tenant on real sockets, and a client that has its access token.</summary>
internal sealed class MediaHost : IAsyncDisposable
{
    public const string AccessToken = "kaizala-demo-access";

    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };

    private MediaHost(EmulatorServer server)
    {
        Server = server;
        Http = new HttpClient(_handler) { BaseAddress = new Uri(server.Endpoints.ApiRoot) };
        Http.DefaultRequestHeaders.Add("accessToken", AccessToken);
    }

    public EmulatorServer Server { get; }

    public HttpClient Http { get; }

    public Uri ApiRoot => Http.BaseAddress!;

    public HostedWorld World => Server.Worlds.Default;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MediaHost> StartAsync(long? limit = null, params string[] allowedHosts) =>
        new(await EmulatorServer.StartAsync(
            new EmulatorOptions { Port = 0, MediaLimit = limit ?? new EmulatorOptions().MediaLimit, AllowedMediaHosts = allowedHosts },
            Cancel));

    public Task<HttpResponseMessage> PostAsync(params Part[] parts) => PostAsync(Multipart(parts));

    public Task<HttpResponseMessage> PostAsync(HttpContent body, string path = "/v1/media") => Http.PostAsync(path, body, Cancel);

    public Task<HttpResponseMessage> PostUrlAsync(string? mediaUrl) =>
        PostAsync(new StringContent($$"""{"mediaUrl":{{JsonSerializer.Serialize(mediaUrl)}}}""", Encoding.UTF8, "application/json"), "/v1/media/url");

    /// <summary>Uploads and yields what stands inside the mediaResource.</summary>
    public async Task<JsonElement> UploadAsync(params Part[] parts) => await ResourceOf(await PostAsync(parts));

    /// <summary>Uploads one file and yields its URL.</summary>
    public async Task<string> UrlAfterUploadAsync(Part part) => UrlOf(await UploadAsync(part));

    public static string UrlOf(JsonElement resource, int file = 0) =>
        resource.GetProperty("Files")[file].GetProperty("Url").GetString()!;

    public static async Task<JsonElement> ResourceOf(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        ((int)answer.StatusCode).Should().Be(200, body);
        var text = JsonDocument.Parse(body).RootElement.GetProperty("mediaResource").GetString()!;
        return JsonDocument.Parse(Convert.FromBase64String(text)).RootElement;
    }

    public static MultipartFormDataContent Multipart(params Part[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(part.Bytes);
            content.Headers.ContentType = part.ContentType is null ? null : MediaTypeHeaderValue.Parse(part.ContentType);
            form.Add(content, "file", part.Name);
        }

        return form;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.StopAsync();
        await Server.DisposeAsync();
    }
}

internal static class MediaAssertions
{
    /// <summary>The answer is the error shape with these codes; yields its message.</summary>
    public static async Task<string> ShouldBeRefusedAsync(this HttpResponseMessage answer, int status, string errorCode)
    {
        var body = await answer.Content.ReadAsStringAsync(MediaHost.Cancel);
        ((int)answer.StatusCode).Should().Be(status, body);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        var error = JsonDocument.Parse(body).RootElement;
        error.GetProperty("errorCode").GetString().Should().Be(errorCode);
        error.GetProperty("errorCategoryKey").GetString().Should().Be("InvalidRequest");
        return error.GetProperty("message").GetString()!;
    }
}
