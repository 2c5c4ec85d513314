using System.Net;
using System.Text.RegularExpressions;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

public sealed partial class SignInSafetyTests
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;</title></style>\u2028é";

    [Fact]
    public async Task What_a_link_carries_never_becomes_markup()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var callback = "http://localhost/?a='%22<script>alert(1)</script>&b=%3Cimg%3E".Replace("<", "%3C", StringComparison.Ordinal);

        var page = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, callback, Hostile);
        page.Forms.Single().Parameter("state").Should().Be(Hostile);
        page.Forms.Single().Parameter("redirect_uri").Should().Be(callback);
        ShouldHoldNoElementsOfOthers(page);

        page = await browser.PressAsync(page, "Send PIN", ("mobileNumber", Hostile));
        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Forms.Single().Fields["mobileNumber"].Should().Be(Hostile);
        ShouldHoldNoElementsOfOthers(page);
    }

    [Fact]
    public async Task Nor_does_what_a_form_carries_into_the_second_step()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = kaizala.Connector.ApplicationId,
            ["redirect_uri"] = SignInKit.Callback,
            ["state"] = Hostile,
            ["mobileNumber"] = Hostile,
            ["pin"] = Hostile,
        });

        using var answer = await http.PostAsync("api/Oauth/Authorize", form);
        var page = new BrowserPage(answer, await answer.Content.ReadAsStringAsync());

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().StartWith("Error: Enter your PIN");
        ShouldHoldNoElementsOfOthers(page);
    }

    [Fact]
    public async Task Nor_does_what_an_error_page_quotes()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();

        ShouldHoldNoElementsOfOthers(await browser.AuthorizeAsync(Hostile, SignInKit.Callback));
        ShouldHoldNoElementsOfOthers(await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, Hostile, Hostile));
    }

    [Fact]
    public async Task Nor_does_a_connectors_name()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        lock (kaizala.World.Gate)
            kaizala.Connector.Name = Hostile;

        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        ShouldHoldNoElementsOfOthers(first);
        ShouldHoldNoElementsOfOthers(await browser.PressAsync(first, "Send PIN", ("mobileNumber", SignInKit.Number)));
    }

    [Fact]
    public async Task A_page_allows_nothing_but_its_own_style()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();

        var page = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);

        page.Headers["Content-Type"].Should().Be("text/html; charset=utf-8");
        page.Headers["Content-Security-Policy"].Should().StartWith("default-src 'none'; style-src 'sha256-")
            .And.Contain("base-uri 'none'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
        page.Headers["X-Frame-Options"].Should().Be("DENY");
        page.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        page.Headers["Referrer-Policy"].Should().Be("same-origin");
        page.Headers["Cache-Control"].Should().Be("no-store");
        var style = StyleElement().Match(page.Markup).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        page.Headers["Content-Security-Policy"].Should().Contain($"'sha256-{hash}'");
    }

    [Fact]
    public async Task A_page_can_be_read_and_used_by_everybody()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();

        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        var wrong = await browser.PressAsync(first, "Send PIN", ("mobileNumber", "12"));

        first.Markup.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.Contain("<label for=\"mobileNumber\">")
            .And.Contain("name=\"viewport\"").And.Contain("color-scheme").And.NotContain("<script");
        wrong.Markup.Should().Contain("role=\"alert\"").And.Contain("aria-describedby=\"error hint\" aria-invalid=\"true\"");
    }

    /// <summary>Every element is one the pages have of their own, and no attribute handles events.</summary>
    private static void ShouldHoldNoElementsOfOthers(BrowserPage page)
    {
        string[] own = ["html", "head", "meta", "title", "link", "style", "body", "main", "p", "h1", "strong", "form", "input", "label", "button", "div", "footer", "code", "a"];
        var markup = StyleElement().Replace(page.Markup, "<style></style>");
        Elements().Matches(markup).Select(element => element.Groups[1].Value).Distinct().Should().BeSubsetOf(own);
        Elements().Matches(Values().Replace(markup, "\"\"")).Should().NotContain(element => element.Value.Contains("onerror", StringComparison.Ordinal));
    }

    [GeneratedRegex("<([a-z0-9]+)[^>]*>")]
    private static partial Regex Elements();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Values();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
