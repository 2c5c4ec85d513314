// The least an ASP.NET Core application can do on two of the emulator's routes: it reads the request and answers a constant.
using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var port = int.Parse(args[0], CultureInfo.InvariantCulture);
var messageAnswer = File.ReadAllBytes(args[1]);
var groupsAnswer = File.ReadAllBytes(args[2]);

var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
builder.Services.AddRoutingCore();

var app = builder.Build();
app.UseRouting();
app.MapPost("/v1/groups/{groupId}/messages", (RequestDelegate)(async http =>
{
    await ReadAsync(http.Request);
    await AnswerAsync(http.Response, messageAnswer);
}));
app.MapGet("/v1/groups", (RequestDelegate)(http => AnswerAsync(http.Response, groupsAnswer)));
await app.RunAsync();

static async Task<byte[]> ReadAsync(HttpRequest request)
{
    while (true)
    {
        var read = await request.BodyReader.ReadAsync();
        if (read.IsCompleted)
        {
            var body = read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }

        request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
    }
}

static Task AnswerAsync(HttpResponse response, byte[] body)
{
    response.ContentType = "application/json; charset=utf-8";
    response.ContentLength = body.Length;
    return response.Body.WriteAsync(body, 0, body.Length);
}
