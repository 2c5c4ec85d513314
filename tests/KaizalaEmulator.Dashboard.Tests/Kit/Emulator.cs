using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace KaizalaEmulator.Dashboard.Tests.Kit;

/// <summary>
/// An emulator of a test's own on free ports: the published binary where <c>KAIZALA_EMULATOR</c> names it, else the server in
/// this process. Tests speak to it by HTTP only.
/// </summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly Func<ValueTask> _stop;

    private Emulator(JsonElement banner, Func<ValueTask> stop)
    {
        _stop = stop;
        Banner = banner;
        Root = banner.GetProperty("apiRoot").GetString() + "/";
        Http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Root) };
        if (banner.GetProperty("accessToken").GetString() is { } token)
            Http.DefaultRequestHeaders.Add("accessToken", token);
    }

    public JsonElement Banner { get; }

    /// <summary>The API root with a trailing slash, which is the dashboard's URL.</summary>
    public string Root { get; }

    /// <summary>A client of the API root that sends the ready access token.</summary>
    public HttpClient Http { get; }

    /// <param name="seed">A seed document; without one the demo tenant.</param>
    public static async Task<Emulator> StartAsync(string? seed = null)
    {
        var binary = Environment.GetEnvironmentVariable("KAIZALA_EMULATOR");
        var file = seed is null ? null : Path.GetTempFileName();
        if (file is not null)
            await File.WriteAllTextAsync(file, seed);
        try
        {
            return binary is null ? await InProcess.StartAsync(file) : await StartBinaryAsync(binary, file);
        }
        finally
        {
            if (file is not null)
                File.Delete(file);
        }
    }

    public Task<JsonElement> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a message to a group as the ready token's owner.</summary>
    public Task<JsonElement> SayAsync(string text, string group = Demo.FieldTeam) => PostAsync($"v1/groups/{group}/messages", new { message = text });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _stop();
    }

    internal static Emulator Of(string banner, Func<ValueTask> stop) => new(JsonElement.Parse(banner), stop);

    private static async Task<Emulator> StartBinaryAsync(string binary, string? seedFile)
    {
        var start = new ProcessStartInfo(binary, ["--port", "0", "--json", .. seedFile is null ? [] : (string[])["--seed", seedFile]])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var banner = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{binary} ended without a banner.");
        return Of(banner, async () =>
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        });
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}", method, path, text);
        return JsonElement.Parse(text);
    }
}
