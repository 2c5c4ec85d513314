using System.Net;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

public sealed class SignInRefusalTests
{
    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "client_id: expected the connector's application id, got nothing.")]
    [InlineData("?client_id=unknown&redirect_uri=http://localhost/", HttpStatusCode.Unauthorized, "Unknown applicationId \"unknown\"")]
    [InlineData("?client_id={id}", HttpStatusCode.BadRequest, "redirect_uri: expected the URL to go back to after signing in, got nothing.")]
    [InlineData("?client_id={id}&redirect_uri=https://evil.example/cb", HttpStatusCode.BadRequest, "redirect_uri: expected a redirect URL that is registered")]
    [InlineData("?client_id={id}&redirect_uri=http://localhost@evil.example/", HttpStatusCode.BadRequest, "redirect_uri:")]
    [InlineData("?client_id={id}&redirect_uri=http://localhost/%0d%0aSet-Cookie:a", HttpStatusCode.BadRequest, "redirect_uri:")]
    public async Task A_link_that_cannot_be_trusted_gets_an_error_page_and_no_redirect(string query, HttpStatusCode status, string alert)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();

        var page = await browser.OpenAsync($"api/Oauth/Authorize{query.Replace("{id}", kaizala.Connector.ApplicationId, StringComparison.Ordinal)}");

        page.Status.Should().Be(status);
        page.Title.Should().Be("Error: Cannot sign in · Kaizala emulator");
        page.Alert.Should().StartWith(alert);
        page.Forms.Should().BeEmpty();
        page.Location.Should().BeNull();
    }

    [Fact]
    public async Task The_form_is_judged_as_the_link_is()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = kaizala.Connector.ApplicationId,
            ["redirect_uri"] = "https://evil.example/",
            ["mobileNumber"] = SignInKit.Number,
            ["pin"] = SignInKit.Pin,
        });

        using var answer = await http.PostAsync("api/Oauth/Authorize", form);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Headers.Location.Should().BeNull();
    }

    [Fact]
    public async Task A_deactivated_connector_gets_nobody_signed_in()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var code = await kaizala.GetCodeAsync();
        using var browser = kaizala.OpenBrowser();
        lock (kaizala.World.Gate)
            kaizala.Connector.IsActive = false;

        var page = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);

        page.Status.Should().Be(HttpStatusCode.Unauthorized);
        page.Alert.Should().Contain("is deactivated");
        (await kaizala.TradeAsync(code)).ShouldBeRefused(HttpStatusCode.Unauthorized, "Unauthenticated", "is deactivated");
    }

    [Theory]
    [InlineData("", "Expected a mobile number: + and 7 to 15 digits, such as +919910870005, got nothing.")]
    [InlineData("12", "Expected a mobile number: + and 7 to 15 digits, such as +919910870005, got \"12\".")]
    public async Task A_bad_number_is_asked_for_again(string number, string alert)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback, "s");

        var again = await browser.PressAsync(first, "Send PIN", ("mobileNumber", number));

        again.Status.Should().Be(HttpStatusCode.BadRequest);
        again.Title.Should().StartWith("Error: Sign in");
        again.Alert.Should().Be(alert);
        again.Forms.Single().Fields["mobileNumber"].Should().Be(number);
        again.Forms.Single().Parameter("state").Should().Be("s");
    }

    [Fact]
    public async Task A_wrong_pin_may_be_mended_until_the_fifth_time()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        var page = await browser.PressAsync(first, "Send PIN", ("mobileNumber", SignInKit.Number));

        (await browser.PressAsync(page, "Sign in", ("pin", ""))).Alert.Should().Be("Expected the PIN sent to the phone, got nothing.");
        for (var i = 0; i < 4; i++)
        {
            page = await browser.PressAsync(page, "Sign in", ("pin", "0000"));
            page.Status.Should().Be(HttpStatusCode.Unauthorized);
            page.Alert.Should().Be("Wrong PIN: it is not the one sent to this number.");
        }

        page = await browser.PressAsync(page, "Sign in", ("pin", "0000"));
        page.Alert.Should().StartWith("Wrong PIN for the 5th time: it is void now.");
        page = await browser.PressAsync(page, "Sign in", ("pin", SignInKit.Pin));
        page.Alert.Should().StartWith("No PIN was asked for");

        page = await browser.PressAsync(page, "Send a new PIN");
        (await browser.PressAsync(page, "Sign in", ("pin", SignInKit.Pin))).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_pin_is_asked_for_again_after_ten_minutes()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        var page = await browser.PressAsync(first, "Send PIN", ("mobileNumber", SignInKit.Number));
        await kaizala.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));

        page = await browser.PressAsync(page, "Sign in", ("pin", SignInKit.Pin));

        page.Status.Should().Be(HttpStatusCode.Unauthorized);
        page.Alert.Should().StartWith("PIN expired at ");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_on_another_sites_page_signs_nobody_in(string site)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = kaizala.Connector.ApplicationId,
            ["redirect_uri"] = SignInKit.Callback,
            ["mobileNumber"] = SignInKit.Number,
        });

        using var answer = await http.PostAsync("api/Oauth/Authorize", form);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        lock (kaizala.World.Gate)
            kaizala.World.Pins.Outstanding.Should().BeEmpty();
    }

    [Fact]
    public async Task A_form_beyond_all_measure_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        using var form = new StringContent(new string('x', 64 * 1024 + 1));

        var answer = await ApiAnswer.OfAsync(await http.PostAsync("api/Oauth/Authorize", form));

        answer.ShouldBeRefused(HttpStatusCode.RequestEntityTooLarge, "RequestTooLarge", "65536");
    }
}
