using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace KaizalaEmulator.Tests;

/// <summary>The emulator served by the command: its banner, its stop, and what keeps it from starting.</summary>
public sealed class ServedProcessTests
{
    private static readonly HttpMessageHandler _handler = new SocketsHttpHandler();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_prints_one_JSON_line_serves_and_stops_cleanly_on_a_signal(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals to send.");
        using var process = CommandProcess.Start(["serve", "--port", "0", "--json"]);
        var banner = JsonSerializer.Deserialize<JsonElement>((await process.ReadLine())!);
        using var http = new HttpClient(_handler, disposeHandler: false);

        var health = await http.GetFromJsonAsync<JsonElement>(Text(banner, "control") + "/health");
        var groups = await Groups(http, banner.GetProperty("endpoints").GetProperty("kms1").GetString()!, Text(banner, "accessToken"));
        await process.Signal(signal);
        var (code, output, error) = await process.End();

        health.GetProperty("status").GetString().Should().Be("ready");
        groups.Should().Be(banner.GetProperty("groups").GetArrayLength());
        Text(banner, "accessToken").Should().Be("kaizala-demo-access");
        code.Should().Be(0);
        output.Should().BeEmpty();
        error.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_port_of_the_banner_answers_the_API_and_the_first_alone_the_control_plane()
    {
        using var process = CommandProcess.Start(["--port", "0", "--endpoints", "3", "--json"]);
        var banner = JsonSerializer.Deserialize<JsonElement>((await process.ReadLine())!);
        using var http = new HttpClient(_handler, disposeHandler: false);

        foreach (var endpoint in banner.GetProperty("endpoints").EnumerateObject())
        {
            var url = endpoint.Value.GetString()!;
            (await Groups(http, url, "kaizala-demo-access")).Should().BeGreaterThan(0);
            (await http.GetAsync(new Uri(url + "/_emulator/health"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        banner.GetProperty("endpoints").EnumerateObject().Select(endpoint => endpoint.Name).Should().Equal("kms1", "kms2", "kms3");
    }

    [Theory]
    [InlineData("{\n  \"users\": [\n    { \"mobileNumber\": \"911\" }\n  ]\n}", "line 3, users[0].mobileNumber: expected a mobile number*")]
    [InlineData("{\n  \"user\": []\n}", "line 2, user: unknown key*")]
    [InlineData("{\n\n", "line *")]
    public async Task A_bad_seed_is_one_line_that_names_file_line_and_field(string seed, string problem)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        await File.WriteAllTextAsync(file, seed);

        var (code, output, error) = await CommandProcess.Run("--port", "0", "--seed", file);
        File.Delete(file);

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.TrimEnd().Should().Match($"kaizala-emulator: Seed {file}: {problem}")
            .And.NotContain("\n");
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_code_3()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, output, error) = await CommandProcess.Run("--port", $"{port}");

        code.Should().Be(3);
        output.Should().BeEmpty();
        error.TrimEnd().Should().Match($"kaizala-emulator: Port {port} on 127.0.0.1 is in use.*").And.NotContain("\n");
    }

    private static async Task<int> Groups(HttpClient http, string url, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url + "/v1/groups") { Headers = { { "accessToken", token } } };
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("groups").GetArrayLength();
    }

    private static string Text(JsonElement banner, string field) => banner.GetProperty(field).GetString()!;
}
