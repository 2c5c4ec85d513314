using System.Text.Json;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

/// <summary>A token that no index holds is judged by its signature.</summary>
public sealed class SignatureTests
{
    private const string Hs256 = """{"alg":"HS256","typ":"JWT"}""";
    private const string AccessData = """{"data":"{\"TokenUse\":\"access\"}"}""";

    [Fact]
    public async Task A_token_no_longer_indexed_still_works_in_its_own_world()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var token = (await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"];
        lock (kaizala.World.Gate)
        {
            var caller = kaizala.World.Tokens.Find(token)!.Caller;
            for (var issued = 0; issued < TokenLimits.IndexedAccessTokens; issued++)
                kaizala.World.Tokens.Issue(caller);
            kaizala.World.Tokens.Access.Should().NotContain(kept => kept.Text == token);
        }

        (await kaizala.GroupsBy(token)).ShouldBeOk().Json.GetProperty("groups").GetArrayLength().Should().Be(5);
        (await kaizala.GroupsBy(Jwt.Tampered(token, "MobileAppsService:03080308", "MobileAppsService:04080308"))).ShouldBeInvalidToken();
    }

    [Fact]
    public async Task A_tampered_token_does_not_work()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var token = (await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"];
        var exp = Jwt.Payload(token).GetProperty("exp").GetInt64();

        foreach (var tampered in new[]
        {
            Jwt.Tampered(token, $"\"exp\":{exp}", $"\"exp\":{exp + 1}"),
            Jwt.Tampered(token, "Tenant", "User"),
            token + "A",
            token[..^2],
            token[..token.LastIndexOf('.')] + ".",
            Jwt.Unsigned("""{"alg":"none","typ":"JWT"}""", Jwt.Payload(token).GetRawText()),
        })
            (await kaizala.GroupsBy(tampered)).ShouldBeInvalidToken();
    }

    [Fact]
    public async Task A_refresh_token_is_no_access_token()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.GroupsBy(await kaizala.SignIn(SignIns.Member))).ShouldBeInvalidToken();
        (await kaizala.GroupsBy(kaizala.RefreshToken)).ShouldBeInvalidToken();
    }

    [Fact]
    public async Task A_token_of_a_world_that_has_been_reset_does_not_work_in_the_new_one()
    {
        var seed = """{"connectors":[{"applicationId":"reset-me"}],"users":[{"mobileNumber":"+911000000","userId":"u"}]}""";
        await using var kaizala = await KaizalaServer.StartAsync(seed);
        using var control = new Portal(kaizala);
        var token = (await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"];
        (await kaizala.GroupsBy(token)).ShouldBeOk();

        (await control.Post($"worlds/{kaizala.World.Name}/reset", "{}")).ShouldBeOk();

        (await kaizala.GroupsBy(token)).ShouldBeInvalidToken();
    }

    public static TheoryData<string> Oddities =>
    [
        "x", "....", "a.b.c", "a.b.c.d.e", "eyJ.eyJ.x", "null", "{}", "Bearer", new string('a', 20_000),
        Jwt.Unsigned("{}", "{}"),
        Jwt.Unsigned("null", "null", "x"),
        Jwt.Unsigned("[]", "[]", "x"),
        Jwt.Unsigned(Hs256, "", "x"),
        Jwt.Unsigned(Hs256, "{}", "x"),
        Jwt.Unsigned(Hs256, "5", "x"),
        Claiming("5"), Claiming("null"), Claiming("{}"), Claiming("[]"),
        ClaimingText("[]"), ClaimingText("""{"data":null}"""), ClaimingText("""{"data":"5"}"""),
        ClaimingText(AccessData, ",\"exp\":1e300,\"iat\":-1e300,\"uid\":\"x\""),
        ClaimingText(AccessData, ",\"exp\":\"soon\",\"iat\":{},\"uid\":5"),
        Jwt.Unsigned("""{"alg":"dir","enc":"A128CBC-HS256"}""", "", "AAAA.AAAA.AAAA"),
        Jwt.Unsigned("""{"alg":"RSA-OAEP","enc":"A256GCM","zip":"DEF"}""", "AAAA", "AAAA.AAAA.AAAA"),
    ];

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task What_is_no_token_is_invalid_and_no_failure_of_ours(string text)
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.GroupsBy(text)).ShouldBeInvalidToken();
        (await kaizala.AccessTokenCall(text)).ShouldBeInvalidToken("Refresh token unknown*");
    }

    private static string Claiming(string credentials, string more = "") =>
        Jwt.Unsigned(Hs256, $$"""{"urn:microsoft:credentials":{{credentials}}{{more}}}""", "x");

    private static string ClaimingText(string credentials, string more = "") =>
        Claiming(JsonSerializer.Serialize(credentials), more);
}
