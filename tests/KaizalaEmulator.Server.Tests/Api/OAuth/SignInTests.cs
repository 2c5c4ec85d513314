using System.Net;
using System.Text.Json;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_and_the_connector_gets_tokens_that_work()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var browser = kaizala.OpenBrowser();

        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, "http://127.0.0.1:7000/cb?tenant=1", "a b&c=d+\"é<\n\0");
        first.Status.Should().Be(HttpStatusCode.OK);
        first.Title.Should().Be("Sign in · Kaizala emulator");
        first.Alert.Should().BeNull();

        var second = await browser.PressAsync(first, "Send PIN", ("mobileNumber", "+91 11999-99999"));
        second.Status.Should().Be(HttpStatusCode.OK);
        second.Title.Should().Be("Enter your PIN · Kaizala emulator");
        second.Markup.Should().Contain("911199999999");

        var sent = await browser.PressAsync(second, "Sign in", ("pin", await PinOnThePhoneAsync(kaizala)));
        sent.Status.Should().Be(HttpStatusCode.Found);
        sent.Location!.GetLeftPart(UriPartial.Path).Should().Be("http://127.0.0.1:7000/cb");
        sent.Carried.Keys.Should().Equal("tenant", "code", "state");
        sent.Carried["state"].Should().Be("a b&c=d+\"é<\n\0");

        var tokens = await kaizala.TradeAsync(sent.Carried["code"]);
        tokens.Status.Should().Be(HttpStatusCode.OK);
        tokens.Body.EnumerateObject().Select(field => field.Name)
            .Should().Equal("accessToken", "endpointUrl", "accessTokenExpiry", "refreshToken", "scope");

        using var http = kaizala.CreateClient(tokens.Text("accessToken"));
        (await http.GetAnswerAsync("v1/users/me")).Text("phoneNumber").Should().Be(SignInKit.Number);
        (await RefreshAsync(kaizala, tokens.Text("refreshToken"))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_number_the_tenant_does_not_know_becomes_a_user()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        var second = await browser.PressAsync(first, "Send PIN", ("mobileNumber", "+4915112345678"));
        string pin;
        lock (kaizala.World.Gate)
            pin = kaizala.World.Pins.Outstanding.Single().Digits;

        var sent = await browser.PressAsync(second, "Sign in", ("pin", pin));

        var tokens = await kaizala.TradeAsync(sent.Carried["code"]);
        using var http = kaizala.CreateClient(tokens.Text("accessToken"));
        (await http.GetAnswerAsync("v1/users/me")).Text("phoneNumber").Should().Be("+4915112345678");
    }

    [Fact]
    public async Task A_tenant_administrator_gets_a_tenant_level_token()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var sent = await kaizala.SignInAsync(number: kaizala.User.MobileNumber.Text);

        var tokens = await kaizala.TradeAsync(sent.Carried["code"]);

        using var http = kaizala.CreateClient(tokens.Text("accessToken"));
        (await http.GetAnswerAsync("v1/tenant/findGroupsByQuery?query=oper")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("api/Oauth/Authorize")]
    [InlineData("API/OAUTH/AUTHORIZE")]
    [InlineData("/api//oauth///authorize")]
    [InlineData("v1/api/oauth/authorize")]
    public async Task The_page_stands_under_any_spelling_of_its_path(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();

        var page = await browser.OpenAsync(
            $"{kaizala.ApiRoot}{path}?client_id={kaizala.Connector.ApplicationId}&redirect_uri={SignInKit.Callback}");

        page.Forms.Should().ContainSingle().Which.Fields.Keys.Should().Equal("mobileNumber");
    }

    [Fact]
    public async Task The_page_stands_on_endpoint_hosts_too_and_names_the_pins_address_in_full()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = new Browser(new HttpClient(kaizala.HttpMessageHandler, disposeHandler: false) { BaseAddress = kaizala.EndpointUrl });

        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback);
        var second = await browser.PressAsync(first, "Send PIN", ("mobileNumber", SignInKit.Number));

        second.Markup.Should().Contain($"<code>http://api.kaizala.test/_emulator/pins?world={kaizala.World.Name}</code>");
        (await browser.PressAsync(second, "Sign in", ("pin", SignInKit.Pin))).Status.Should().Be(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_person_may_ask_for_a_new_pin_or_change_the_number()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var browser = kaizala.OpenBrowser();
        var first = await browser.AuthorizeAsync(kaizala.Connector.ApplicationId, SignInKit.Callback, "s");
        var second = await browser.PressAsync(first, "Send PIN", ("mobileNumber", "+4915112345678"));
        var earlier = OutstandingPin(kaizala);

        var again = await browser.PressAsync(second, "Send a new PIN");
        again.Title.Should().StartWith("Enter your PIN");
        OutstandingPin(kaizala).Should().NotBe(earlier);

        var changed = await browser.FollowAsync(again, "Change number");
        changed.Forms.Single().Parameter("state").Should().Be("s");
        changed.Forms.Single().Fields["mobileNumber"].Should().BeEmpty();
    }

    [Fact]
    public async Task Neither_pin_nor_code_stands_in_the_journal()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var code = await kaizala.GetCodeAsync();
        await kaizala.TradeAsync(code);
        using var http = kaizala.CreateAnonymousClient();

        var shown = await http.GetStringAsync($"_emulator/requests?world={kaizala.World.Name}");

        shown.Should().Contain("/api/oauth/token").And.Contain("Location").And.Contain("code=***");
        shown.Should().NotContain(code).And.NotContain(kaizala.Connector.Secret).And.NotContain($"={SignInKit.Pin}");
    }

    private static Pin OutstandingPin(KaizalaServer kaizala)
    {
        lock (kaizala.World.Gate)
            return kaizala.World.Pins.Outstanding.Single();
    }

    private static async Task<string> PinOnThePhoneAsync(KaizalaServer kaizala)
    {
        using var http = kaizala.CreateAnonymousClient();
        var pins = await http.GetAnswerAsync($"_emulator/pins?world={kaizala.World.Name}");
        return pins["pins"].EnumerateArray().Single().GetProperty("pin").GetString()!;
    }

    private static async Task<ApiAnswer> RefreshAsync(KaizalaServer kaizala, string refreshToken)
    {
        using var http = kaizala.CreateAnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/accessToken");
        request.Headers.Add("applicationId", kaizala.Connector.ApplicationId);
        request.Headers.Add("applicationSecret", kaizala.Connector.Secret);
        request.Headers.Add("refreshToken", refreshToken);
        var answer = await ApiAnswer.OfAsync(await http.SendAsync(request));
        answer["refreshToken"].ValueKind.Should().Be(JsonValueKind.Null);
        return answer;
    }
}
