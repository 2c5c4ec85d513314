using System.Reflection;
using System.Text.RegularExpressions;
using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Dashboard;

/// <summary>How the dashboard's files are served; what they do is tested with a browser.</summary>
public sealed partial class DashboardTests
{
    private const long SizeLimit = 300_000;

    private static readonly Assembly Assembly = typeof(ControlAccess).Assembly;

    private static IReadOnlyList<string> Files =>
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith("dashboard/", StringComparison.Ordinal))];

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/_dashboard/frame/main.js", "text/javascript; charset=utf-8")]
    [InlineData("/_dashboard/frame/colors.css", "text/css; charset=utf-8")]
    [InlineData("/_dashboard/frame/icon.svg", "image/svg+xml")]
    public async Task A_file_is_served_by_its_type_under_a_strict_policy(string path, string type)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var reply = await http.Get(path);

        reply.Status.Should().Be(200);
        reply.Header("Content-Type").Should().Be(type);
        reply.Header("X-Content-Type-Options").Should().Be("nosniff");
        reply.Header("X-Frame-Options").Should().Be("DENY");
        reply.Header("Access-Control-Allow-Origin").Should().BeEmpty();
        reply.Header("Content-Security-Policy").Should()
            .StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
    }

    [Fact]
    public async Task A_browser_that_has_a_file_is_not_sent_it_again()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var tag = (await http.Get("/")).Header("ETag");

        var again = await http.Get("/", ("If-None-Match", tag));

        again.Status.Should().Be(304);
        again.Text.Should().BeEmpty();
        (await http.Get("/", ("If-None-Match", "\"other\""))).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("/_dashboard")]
    [InlineData("/_dashboard/")]
    [InlineData("/_dashboard/nope.js")]
    [InlineData("/_dashboard/DashboardFile.cs")]
    [InlineData("/_dashboard/frame/..%2findex.html")]
    [InlineData("/_dashboard/%2e%2e/seeds/demo-tenant.json")]
    public async Task What_is_no_file_of_it_is_not_found(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get(path)).ShouldBeNotFound("No such route*");
    }

    [Fact]
    public async Task It_is_read_only()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Post("/_dashboard/frame/main.js", "x")).Status.Should().Be(405);
        (await http.Ask("HEAD", "/", null)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Pages_elsewhere_get_nothing_of_it(string header, string value)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        foreach (var path in (string[])["/", "/_dashboard/frame/main.js", "/_emulator/events", "/_emulator/groups", "/_emulator/worlds/default"])
            (await http.Get(path, (header, value))).ShouldBeForbidden($"{header}: *");
    }

    [Fact]
    public async Task A_link_on_another_page_may_lead_to_the_page_alone()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        (string, string)[] clicked = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
        (string, string)[] framed = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe")];

        (await http.Get("/", clicked)).Status.Should().Be(200);
        (await http.Get("/", framed)).ShouldBeForbidden("Sec-Fetch-Site: *");
        (await http.Get("/_emulator/requests", clicked)).ShouldBeForbidden("Sec-Fetch-Site: *");
    }

    [Fact]
    public void It_stays_small()
    {
        Files.Should().Contain("dashboard/index.html");
        Files.Sum(name => Assembly.GetManifestResourceStream(name)!.Length).Should().BeLessThan(SizeLimit);
    }

    [Fact]
    public async Task The_page_asks_at_once_for_all_that_its_program_imports_and_not_module_by_module()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var page = (await http.Get("/")).Text;
        var seen = new HashSet<string>();
        var waiting = new Queue<Uri>([new Uri(kaizala.ApiRoot, "_dashboard/frame/main.js")]);

        while (waiting.TryDequeue(out var module))
            if (seen.Add(module.AbsolutePath))
                foreach (var import in Import().Matches((await http.Get(module.AbsolutePath)).Text).Select(match => match.Groups[1].Value))
                    waiting.Enqueue(new Uri(module, import));

        seen.Should().HaveCountGreaterThan(10).And.OnlyContain(module => page.Contains($"\"{module}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:import|export)\b[^;(]*?'(\.[^']+)';", RegexOptions.Multiline)]
    private static partial Regex Import();
}
