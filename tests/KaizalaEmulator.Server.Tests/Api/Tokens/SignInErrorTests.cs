using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

/// <summary>The error table as generatePin, the login and the access-token call reach it.</summary>
public sealed class SignInErrorTests
{
    private const string Ask = "/v1/generatePin";
    private const string Login = "/v1/loginWithPinAndApplicationId";

    [Theory]
    [InlineData(Ask, "{applicationId:'APP'}", "mobileNumber: expected a mobile number*, got nothing.")]
    [InlineData(Ask, "{mobileNumber:'  ',applicationId:'APP'}", "mobileNumber: expected*, got nothing.")]
    [InlineData(Ask, "{mobileNumber:'9910870005',applicationId:'APP'}", "mobileNumber: expected*, got \"9910870005\".")]
    [InlineData(Ask, "{mobileNumber:'+123456',applicationId:'APP'}", "mobileNumber: expected*, got \"+123456\".")]
    [InlineData(Ask, "{mobileNumber:'+1234567890123456',applicationId:'APP'}", "mobileNumber: expected*")]
    [InlineData(Ask, "{mobileNumber:'+91 99108x70005',applicationId:'APP'}", "mobileNumber: expected*")]
    [InlineData(Ask, "{mobileNumber:'+9910870005'}", "applicationId: expected*, got nothing.")]
    [InlineData(Login, "{applicationId:'APP',pin:8876}", "mobileNumber: expected*, got nothing.")]
    [InlineData(Login, "{mobileNumber:'+9910870005',applicationId:'APP'}", "pin: expected*, got nothing.")]
    [InlineData(Login, "{mobileNumber:'+9910870005',pin:8876}", "applicationId: expected*, got nothing.")]
    [InlineData(Login, "{mobileNumber:'+9910870005',applicationId:'APP',pin:[8876]}", "pin: expected text or a number, got an array")]
    public async Task A_missing_or_malformed_field_is_named(string path, string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Post(path, body.Replace("APP", kaizala.Connector.ApplicationId, StringComparison.Ordinal))).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Theory]
    [InlineData(Ask)]
    [InlineData(Login)]
    public async Task An_unknown_application_id_is_named(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Post(path, "{mobileNumber:'+919910870005',applicationId:'NOBODY@2',pin:1234}"))
            .ShouldBeUnauthenticated("Unknown applicationId \"NOBODY@2\"*");
    }

    [Fact]
    public async Task A_login_that_sends_a_secret_has_it_checked_before_the_PIN_is_used_up()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        await kaizala.AskForPin(SignIns.Admin);
        Task<Reply> With(string secret) => http.Post(
            Login,
            $"{{mobileNumber:'{SignIns.Admin}',applicationId:'{kaizala.Connector.ApplicationId}',pin:8876,applicationSecret:'{secret}'}}");

        (await With("WRONG")).ShouldBeUnauthenticated(Reply.WrongCredentials);
        (await With(kaizala.Connector.Secret)).ShouldBeOk();
    }

    [Theory]
    [InlineData("applicationId", "")]
    [InlineData("applicationId", "nobody")]
    [InlineData("applicationSecret", "")]
    [InlineData("applicationSecret", "WRONG00000")]
    [InlineData("refreshToken", "")]
    public async Task An_access_token_call_with_a_wrong_or_missing_header_is_unauthenticated(string header, string value)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var before = WorldSnapshot.Of(kaizala.World);

        var reply = await http.Get(
            "/v1/accessToken",
            ("applicationId", kaizala.Connector.ApplicationId),
            ("applicationSecret", kaizala.Connector.Secret),
            ("refreshToken", kaizala.RefreshToken),
            (header, value));

        reply.ShouldBeUnauthenticated(Reply.WrongCredentials);
        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Fact]
    public async Task An_unknown_refresh_token_is_said_to_be_unknown()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.AccessTokenCall("no-such-token")).ShouldBeInvalidToken("Refresh token unknown*");
        (await kaizala.AccessTokenCall(kaizala.AccessToken)).ShouldBeInvalidToken("Refresh token unknown*");
        (await kaizala.AccessTokenCall(kaizala.AccessTokenOf(SignIns.Member))).ShouldBeInvalidToken("Refresh token unknown*");
    }

    [Fact]
    public async Task A_refresh_token_of_another_connector_is_said_to_be_so()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var other = (await control.Post("connectors", "{}")).ShouldBeOk(201);

        (await http.Get(
            "/v1/accessToken",
            ("applicationId", other["applicationId"]),
            ("applicationSecret", other["applicationSecret"]),
            ("refreshToken", kaizala.RefreshToken))).ShouldBeInvalidToken("Refresh token of another connector*");
    }
}
