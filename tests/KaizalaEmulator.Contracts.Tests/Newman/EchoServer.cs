using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KaizalaEmulator.Contracts.Tests.Newman;

/// <summary>A server that tells what it was asked: what the corpus is played against, by Newman and by our player alike.</summary>
public sealed class EchoServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private EchoServer(WebApplication application) => this.application = application;

    public string Url => application.Urls.Single();

    public static async Task<EchoServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(AnswerAsync);
        await application.StartAsync();
        return new EchoServer(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?')[0];
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        if (path == "/reflect")
            await ReflectAsync(context, body);
        else if (path == "/empty")
            context.Response.StatusCode = 204;
        else
            await EchoAsync(context, path, target, body);
    }

    private static async Task ReflectAsync(HttpContext context, string body)
    {
        var type = context.Request.ContentType ?? "none";
        context.Response.Headers["X-Content-Type"] = type;
        context.Response.Headers["X-Method"] = context.Request.Method;
        context.Response.ContentType = type.StartsWith("application/json", StringComparison.Ordinal) ? "application/json" : "text/plain";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    }

    private static async Task EchoAsync(HttpContext context, string path, string target, string body)
    {
        if (path.StartsWith("/status/", StringComparison.Ordinal))
            context.Response.StatusCode = int.Parse(path["/status/".Length..], System.Globalization.CultureInfo.InvariantCulture);
        if (path.StartsWith("/status/", StringComparison.Ordinal) && target.IndexOf("?to=", StringComparison.Ordinal) is var at and > 0)
            context.Response.Headers.Location = target[(at + 4)..];
        if (path == "/cookies")
            context.Response.Headers.SetCookie = context.Request.Query.Select(one => $"{one.Key}={one.Value}; Path=/").ToArray();

        var headers = context.Request.Headers.ToDictionary(one => one.Key.ToLowerInvariant(), one => one.Value.ToString());
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { method = context.Request.Method, url = target, headers, body }));
    }
}
