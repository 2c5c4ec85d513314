using System.Net;
using System.Text.Json;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Http;

/// <summary><c>GET /openapi/v1.json</c>.</summary>
public sealed class OpenApiDocumentTests
{
    private const string Path = "/openapi/v1.json";

    private static readonly string _committed = System.IO.Path.Combine(ContractFolder.OfRepository(AppContext.BaseDirectory)!, "openapi.json");

    [Fact]
    public async Task The_API_root_serves_the_committed_document_byte_by_byte()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var answer = await http.GetAsync(Path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        var body = await answer.Content.ReadAsByteArrayAsync();
        body.Should().Equal(await File.ReadAllBytesAsync(_committed));
        answer.Content.Headers.ContentLength.Should().Be(body.Length);
    }

    [Fact]
    public async Task It_describes_every_operation_that_is_mapped()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        using var document = JsonDocument.Parse((await http.Get(Path)).Text);

        document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => operation.Value.GetProperty("operationId").GetString()))
            .Should().BeEquivalentTo(OperationManifest.All.Select(operation => operation.Name));
    }

    [Fact]
    public async Task A_page_of_any_origin_may_read_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var preflight = await http.Ask("OPTIONS", Path, body: null, headers: [("Origin", "https://editor.example"), ("Access-Control-Request-Headers", "x-any")]);
        var answer = await http.Get(Path, ("Origin", "https://editor.example"));

        preflight.Status.Should().Be(204);
        preflight.Header("Access-Control-Allow-Headers").Should().Be("x-any");
        answer.Header("Access-Control-Allow-Origin").Should().Be("*");
    }

    [Fact]
    public async Task HEAD_tells_its_length_and_another_method_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Path));
        var post = await http.Post(Path, "{}");

        head.Content.Headers.ContentLength.Should().Be(new FileInfo(_committed).Length);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        post.Status.Should().Be(405);
        post.Header("Allow").Should().Be("GET, HEAD, OPTIONS");
        post.Text.Should().Contain("\"errorCode\":\"MethodNotAllowed\"");
    }

    [Fact]
    public async Task An_endpoint_host_has_no_such_route_and_the_journal_no_such_call()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var served = await http.Get(kaizala.ApiRoot + Path[1..]);
        var elsewhere = await http.Get(Path);

        served.Status.Should().Be(200);
        elsewhere.Status.Should().Be(404);
        kaizala.Journal.Entries.Select(entry => entry.Status).Should().Equal(404);
    }
}
