using System.Net;
using System.Net.Sockets;
using System.Text;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Api.Media;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Which answers of real receivers pass validation, on real sockets, and what a refusal tells.</summary>
public sealed class ValidationTests
{
    private static readonly EmulatorOptions _impatient = new() { ValidationTimeout = TimeSpan.FromMilliseconds(200) };

    [Theory]
    [InlineData("text/plain", "{token}")]
    [InlineData("text/html", "{token}")]
    [InlineData("application/json", "\"{token}\"")]
    [InlineData("application/json; charset=utf-8", "{token}")]
    [InlineData("text/plain", "\r\n {token} \n")]
    [InlineData("", "{token}")]
    public async Task A_socket_that_echoes_the_token_is_subscribed(string contentType, string body)
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var receiver = RawReceiver.Start(RawReceiver.Ok(contentType, body));

        (await emulator.SubscribeAsync(receiver.Url)).ShouldBeOk();

        receiver.Asked.Should().ContainSingle().Which.Should().MatchRegex("^GET /hook\\?validationToken=[1-9][0-9]{15} HTTP/1.1$");
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("parsed")]
    [InlineData("number")]
    public async Task An_ASP_NET_receiver_that_echoes_the_token_is_subscribed(string kind)
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var receiver = await FileHost.StartAsync(http => kind switch
        {
            "raw" => http.Response.WriteAsync(http.Request.QueryString.Value!.Split("validationToken=")[1]),
            "number" => http.Response.WriteAsJsonAsync(long.Parse(http.Request.Query["validationToken"]!, null)),
            _ => http.Response.WriteAsJsonAsync(http.Request.Query["validationToken"].ToString()),
        });

        (await emulator.SubscribeAsync($"{receiver.Url}/hook?own=1&more=a%20b#part")).ShouldBeOk();

        receiver.Asked.Should().Equal("/hook");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n1{token}", "got 200 with the body 1")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "an empty body")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"validationToken\":\"{token}\"}", "validationToken\":")]
    [InlineData("HTTP/1.1 500 Oops\r\nConnection: close\r\n\r\n{token}", "got 500")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nConnection: close\r\n\r\n{token}", "got 302")]
    [InlineData("no HTTP at all\r\n\r\n", "got no answer: the connection broke")]
    [InlineData("", "got no answer: the connection broke")]
    public async Task Any_other_answer_is_refused_with_what_came(string answer, string evidence)
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var receiver = RawReceiver.Start(answer);

        var refused = await emulator.SubscribeAsync(receiver.Url);

        refused.ShouldBeBad($"sent GET {receiver.Url}?validationToken=", "expected a 2xx", evidence, " ms.");
        refused["errorCategoryKey"].GetString().Should().Be("WebhookValidation");
        receiver.Asked.Where(line => !line.Contains("/hook?", StringComparison.Ordinal)).Should().BeEmpty("no redirect is followed");
        (await emulator.Client.GetJson("v1/webhook")).ShouldBeOk()["webhooks"].GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_receiver_that_takes_too_long_is_refused()
    {
        await using var emulator = await SocketEmulator.StartAsync(_impatient);
        await using var silent = RawReceiver.Start((_, _, cancel) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel));

        (await emulator.SubscribeAsync(silent.Url)).ShouldBeBad("got nothing within 0.2 s", "--validation-timeout");
    }

    [Fact]
    public async Task A_body_that_drips_is_given_up()
    {
        await using var emulator = await SocketEmulator.StartAsync(_impatient);
        await using var dripping = RawReceiver.Start(async (request, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{RawReceiver.TokenOf(request)}"), cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        });

        (await emulator.SubscribeAsync(dripping.Url)).ShouldBeBad("got nothing within");
    }

    [Fact]
    public async Task A_huge_body_is_not_read()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        var written = 0L;
        await using var flood = RawReceiver.Start(async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n"u8.ToArray(), cancel);
            var block = new byte[64 * 1024];
            while (written < 1_000_000_000)
            {
                await stream.WriteAsync(block, cancel);
                written += block.Length;
            }
        });

        (await emulator.SubscribeAsync(flood.Url)).ShouldBeBad("a body that begins");

        Interlocked.Read(ref written).Should().BeLessThan(100_000_000);
    }

    [Fact]
    public async Task Nobody_listening_is_refused()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        (await emulator.SubscribeAsync($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/")).ShouldBeBad("the connection was refused");
    }

    [Fact]
    public async Task A_receiver_without_TLS_is_refused_by_https()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var plain = await FileHost.StartAsync("text/plain", []);

        (await emulator.SubscribeAsync(plain.Url.Replace("http:", "https:", StringComparison.Ordinal))).ShouldBeBad("the TLS handshake failed");
    }

    [Theory]
    [InlineData("http://10.0.0.1/", "10.0.0.1")]
    [InlineData("http://0.0.0.0/", "0.0.0.0")]
    [InlineData("http://[::ffff:192.168.0.1]/", "::ffff:192.168.0.1")]
    [InlineData("http://169.254.169.254/latest/meta-data", "169.254.169.254")]
    [InlineData("http://2130706434/", "127.0.0.2 is loopback too", false)]
    public async Task Only_loopback_is_called(string url, string named, bool isForeign = true)
    {
        await using var emulator = await SocketEmulator.StartAsync(_impatient);

        var refused = await emulator.SubscribeAsync(url);

        refused.ShouldBeBad(isForeign ? ["loopback hosts only", $"--allow-callback-host {named}"] : ["the connection was refused"]);
    }

    [Fact]
    public async Task Https_can_be_demanded()
    {
        await using var emulator = await SocketEmulator.StartAsync(new EmulatorOptions { RequireHttpsCallbacks = true });

        (await emulator.SubscribeAsync("http://127.0.0.1:1/")).ShouldBeBad("callBackUrl", "https:", "--require-https-callbacks");
    }

    [Fact]
    public async Task A_changed_URL_is_asked_again_and_an_unchanged_one_is_not()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var receiver = RawReceiver.Start(RawReceiver.Ok("text/plain", "{token}"));
        await using var broken = RawReceiver.Start(RawReceiver.Ok("text/plain", "no"));
        var id = (await emulator.SubscribeAsync(receiver.Url)).ShouldBeOk()["webhookId"].GetString();

        (await emulator.Client.PutJson($"v1/webhook/{id}", new { callBackUrl = receiver.Url, Active = "true" })).ShouldBeOk();
        (await emulator.Client.PutJson($"v1/webhook/{id}", new { callBackUrl = broken.Url })).ShouldBeBad("expected a 2xx");

        receiver.Asked.Should().HaveCount(1);
        var listed = (await emulator.Client.GetJson("v1/webhook")).ShouldBeOk()["webhooks"][0];
        listed.GetProperty("callBackUrl").GetString().Should().Be(receiver.Url);
    }
}
