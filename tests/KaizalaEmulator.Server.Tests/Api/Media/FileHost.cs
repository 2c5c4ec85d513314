using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Tests.Api.Media;

/// <summary>A web server on loopback that answers as a test says.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileHost(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public List<string> Asked { get; } = [];

    public static async Task<FileHost> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var host = new FileHost(app);
        app.Run(http =>
        {
            lock (host.Asked)
                host.Asked.Add(http.Request.Path);
            return answer(http);
        });
        await app.StartAsync(MediaHost.Cancel);
        return host;
    }

    public static Task<FileHost> StartAsync(string? contentType, byte[] bytes) => StartAsync(http =>
    {
        http.Response.ContentType = contentType;
        return http.Response.Body.WriteAsync(bytes, 0, bytes.Length);
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
