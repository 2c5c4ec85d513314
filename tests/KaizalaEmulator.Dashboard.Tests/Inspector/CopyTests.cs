using System.Diagnostics;
using System.Text.Json;
using KaizalaEmulator.Dashboard.Tests.Kit;

namespace KaizalaEmulator.Dashboard.Tests.Inspector;

/// <summary>A request taken along: as a line for a shell, for Postman, for a test.</summary>
public sealed class CopyTests(Chromium chromium)
{
    private const string Message = """{"message":"It's \"quoted\" $HOME `id` \\ and ünïcode"}""";

    [Fact]
    public async Task The_curl_line_makes_the_same_call_with_a_token_that_works()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.StatusAsync(HttpMethod.Post, $"v1/groups/{Demo.FieldTeam}/messages?a=b%20c", Message);
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests/1");

        await visit.Main.Button("Copy as curl").ClickAsync();
        await Expect(visit.Page.GetByText("Copied as curl.")).ToBeVisibleAsync();
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", await visit.ClipboardAsync() + " -sS"]) { RedirectStandardOutput = true })!;

        (await shell.StandardOutput.ReadToEndAsync()).Should().Contain("referenceId");
        var repeated = (await emulator.GetAsync("_emulator/requests/2")).GetProperty("requestBody").GetString();
        repeated.Should().Be(Message);
        (await emulator.GetAsync("_emulator/requests/2")).GetProperty("query").GetString().Should().Be("?a=b%20c");
    }

    [Fact]
    public async Task The_postman_item_names_method_url_headers_and_body()
    {
        await using var emulator = await Emulator.StartAsync();
        await emulator.StatusAsync(HttpMethod.Post, $"v1/groups/{Demo.FieldTeam}/messages?a=b", Message);
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests/1");

        await visit.Main.Button("Copy as a Postman item").ClickAsync();
        await Expect(visit.Page.GetByText("Copied as a Postman item.")).ToBeVisibleAsync();
        var request = JsonElement.Parse(await visit.ClipboardAsync()).GetProperty("request");

        request.GetProperty("method").GetString().Should().Be("POST");
        request.GetProperty("url").GetProperty("raw").GetString().Should().Be($"{{{{endpointUrl}}}}/v1/groups/{Demo.FieldTeam}/messages?a=b");
        request.GetProperty("url").GetProperty("query")[0].GetProperty("key").GetString().Should().Be("a");
        request.GetProperty("header").EnumerateArray().Select(header => header.GetProperty("value").GetString()).Should().Contain("{{accessToken}}");
        request.GetProperty("body").GetProperty("raw").GetString().Should().Be(Message);
    }

    [Theory]
    [InlineData("v1/groups/" + Demo.FieldTeam + "/messages", """{"message":""}""")]
    [InlineData("v1/generatePin", """{"mobileNumber":"+919910870005","applicationId":"0c5e308a-7a1b-4c3d-9e2f-030803080308"}""")]
    public async Task The_csharp_test_is_one_that_compiles_and_passes(string path, string body)
    {
        await using var emulator = await Emulator.StartAsync();
        var isAnonymous = path.EndsWith("Pin", StringComparison.Ordinal);
        if (isAnonymous)
            emulator.Http.DefaultRequestHeaders.Clear();
        await emulator.StatusAsync(HttpMethod.Post, path, body);
        await using var visit = await chromium.VisitAsync(emulator, "/inspector/requests/1");

        await visit.Main.Button("Copy as a C# test").ClickAsync();
        await Expect(visit.Page.GetByText("Copied as a C# test.")).ToBeVisibleAsync();

        var indented = (await visit.ClipboardAsync()).TrimEnd().Split('\n').Select(line => line.Length == 0 ? line : $"    {line}");
        Compiled().Should().Contain(string.Join('\n', indented));
    }

    private static string Compiled()
    {
        using var stream = typeof(CopyTests).Assembly.GetManifestResourceStream("CopiedTest.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
