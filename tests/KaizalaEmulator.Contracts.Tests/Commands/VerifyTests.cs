using System.Text.Json;
using System.Xml.Linq;
using KaizalaEmulator.Contracts.Tests.Kit;

namespace KaizalaEmulator.Contracts.Tests.Commands;

/// <summary><c>verify</c> and its reports.</summary>
public sealed class VerifyTests : IDisposable
{
    private static readonly string[] _secrets = [SmallService.Token, "SECRET0308", "4711", "code-0308-0308"];

    private readonly Harness _harness = new();

    [Fact]
    public async Task A_target_that_holds_ends_with_0_and_says_how_much_was_asserted()
    {
        using var service = new SmallService();

        (await VerifyAsync(service)).Should().Be(0, _harness.Error);

        _harness.Out.Should().Contain("ok   Tenancy / Who am I: 200 in ")
            .And.MatchRegex($"Small against {service.ApiRoot}: 2 requests, 10 assertions, 0 failed, [0-9.]+ s");
    }

    [Fact]
    public async Task A_target_that_fails_ends_with_1_and_names_request_expected_and_got()
    {
        using var service = new SmallService(name: "Somebody", id: "7");

        (await VerifyAsync(service)).Should().Be(1);

        _harness.Out.Should().Contain("FAIL Tenancy / Who am I: 200 in ")
            .And.Contain("the name <b>is</b> there: expected 'Somebody' to equal 'Field Admin'")
            .And.Contain("id: expected text that matches");
    }

    [Fact]
    public async Task Reports_have_a_case_an_assertion_and_no_secret()
    {
        using var service = new SmallService(name: "Somebody");

        await VerifyAsync(service, "--report", "junit=out/r.xml", "--report", "html=r.html", "--report", "json=r.json");

        var cases = XDocument.Parse(_harness.Read("out/r.xml")).Descendants("testcase").ToList();
        cases.Should().HaveCount(10);
        cases.Where(one => one.Element("failure") is not null).Should().ContainSingle().Which.Attribute("name")!.Value.Should().Be("the name <b>is</b> there");
        using var json = JsonDocument.Parse(_harness.Read("r.json"));
        json.RootElement.GetProperty("failedAssertions").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("requests")[1].GetProperty("assertions")[0].GetProperty("source").GetString().Should().Be("script");
        foreach (var text in new[] { _harness.Read("out/r.xml"), _harness.Read("r.html"), _harness.Read("r.json"), _harness.Out, _harness.Error })
            _secrets.Should().OnlyContain(secret => !text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_runs_nothing_and_loads_nothing()
    {
        using var service = new SmallService();

        await VerifyAsync(service, "--report", "html=r.html");

        var page = _harness.Read("r.html");
        page.Should().Contain("&lt;script&gt;alert(").And.NotContain("<script").And.NotContain("<b>is</b>").And.NotContainAny("src=", "href=", "@import");
        page.Should().Contain("default-src 'none'");
    }

    [Fact]
    public async Task A_target_where_nobody_answers_ends_with_4()
    {
        string root;
        using (var gone = new SmallService())
            root = gone.ApiRoot;

        (await _harness.RunAsync("verify", "--target", root)).Should().Be(4);

        _harness.Error.Should().StartWith($"kaizala-contracts: target {root} is not reachable: ").And.HaveLineCount(1);
    }

    [Theory]
    [InlineData("verify", "Option '--target' is required; kaizala-contracts verify --help says more")]
    [InlineData("verify --target ftp://x", "target: expected \"emulator\" or the http(s) URL of an API root, got \"ftp://x\"*")]
    [InlineData("verify --target emulator --emulator nowhere", "--emulator: expected the path of the emulator's program, got \"nowhere\", which is no file.")]
    [InlineData("verify --target emulator --report pdf=x", "--report: expected junit=FILE, html=FILE or json=FILE, got \"pdf=x\"")]
    [InlineData("verify --target emulator --collection none.json", "*none.json*")]
    [InlineData("verify --taget emulator", "unknown option \"--taget\"*")]
    [InlineData("verfy", "unknown command or stray value \"verfy\"; kaizala-contracts --help says more")]
    [InlineData("serve-recording none", "*none holds no recording that can be read: *")]
    [InlineData("serve-recording none --port 70000", "--port: expected 0 to 65535, got 70000")]
    [InlineData("openapi", "openapi writes into the repository: run it in a folder of one, where KaizalaEmulator.sln stands")]
    [InlineData("diff --left http://127.0.0.1:1 --right http://127.0.0.1:1 --ignore none.md", "The explained differences cannot be read: *none.md*")]
    public async Task Bad_usage_ends_with_2_and_one_line_that_helps(string line, string message)
    {
        (await _harness.RunAsync(line.Split(' '))).Should().Be(2);

        _harness.Error.TrimEnd().Should().Match("kaizala-contracts: " + message).And.NotContain("\n");
    }

    public void Dispose() => _harness.Dispose();

    private Task<int> VerifyAsync(SmallService service, params string[] more) => _harness.RunAsync(
    [
        "verify", "--target", service.ApiRoot,
        "--collection", _harness.Write("c.json", SmallService.Collection), "--environment", _harness.Write("e.json", SmallService.Environment), .. more,
    ]);
}
