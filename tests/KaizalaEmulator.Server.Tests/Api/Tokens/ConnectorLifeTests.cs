using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

public sealed class ConnectorLifeTests
{
    [Fact]
    public async Task A_deactivated_connector_gets_no_new_grants()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        await kaizala.AskForPin(SignIns.Member);

        (await Deactivate(kaizala, control)).ShouldBeOk();

        (await kaizala.AskForPin(SignIns.Member)).ShouldBeUnauthenticated("*deactivated*");
        (await kaizala.LogIn(SignIns.Member, SignIns.SeededPin)).ShouldBeUnauthenticated("*deactivated*");
        (await control.Post("tokens", $"{{kind:'user',mobileNumber:'{SignIns.Member}',applicationId:'{kaizala.Connector.ApplicationId}'}}"))
            .ShouldBeUnauthenticated("*deactivated*");
    }

    [Fact]
    public async Task The_tokens_of_a_deactivated_connector_go_on_working()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        var refresh = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(refresh))["accessToken"];

        await Deactivate(kaizala, control);

        (await kaizala.GroupsBy(access)).ShouldBeOk();
        (await kaizala.AccessTokenCall(refresh)).ShouldBeOk();
    }

    [Fact]
    public async Task Deleting_a_connector_invalidates_all_its_tokens_and_no_others()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var doomed = (await control.Post("connectors", "{}")).ShouldBeOk(201);
        var asked = $"{{kind:'user',mobileNumber:'{SignIns.Member}',applicationId:'{doomed["applicationId"]}'}}";
        var refresh = (await control.Post("tokens", asked)).ShouldBeOk(201)["refreshToken"];
        Task<Reply> Refresh() => http.Get(
            "/v1/accessToken",
            ("applicationId", doomed["applicationId"]),
            ("applicationSecret", doomed["applicationSecret"]),
            ("refreshToken", refresh));
        var access = (await Refresh()).ShouldBeOk()["accessToken"];

        (await control.Delete($"connectors/{doomed["applicationId"]}")).ShouldBeOk();

        (await Refresh()).ShouldBeUnauthenticated(Reply.WrongCredentials);
        (await kaizala.GroupsBy(access)).ShouldBeInvalidToken();
        (await kaizala.AccessTokenCall(kaizala.RefreshToken)).ShouldBeOk();
        (await kaizala.GroupsBy(kaizala.AccessToken)).ShouldBeOk();
    }

    [Fact]
    public async Task Tokens_of_a_deleted_connector_stay_dead_when_its_id_is_registered_again()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        var (id, secret) = (kaizala.Connector.ApplicationId, kaizala.Connector.Secret);
        var refresh = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(refresh))["accessToken"];

        (await control.Delete($"connectors/{id}")).ShouldBeOk();
        (await control.Post("connectors", $"{{applicationId:'{id}',applicationSecret:'{secret}'}}")).ShouldBeOk(201);

        (await kaizala.AccessTokenCall(refresh)).ShouldBeInvalidToken("Refresh token revoked*");
        (await kaizala.GroupsBy(access)).ShouldBeInvalidToken();
        (await kaizala.GroupsBy(kaizala.AccessToken)).ShouldBeInvalidToken();
    }

    private static Task<Reply> Deactivate(KaizalaServer kaizala, Portal control) =>
        control.Put($"connectors/{kaizala.Connector.ApplicationId}", "{active:false}");
}
