using System.Net;
using System.Text.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Time;

/// <summary>The life of tokens as documented: 24 hours, 365 days, and the rotation of day 328.</summary>
public class TokenLifeTests
{
    private const string Expired = "Invalid token. Failure reason:Token validation failed due to unknown reason!";

    [Fact]
    public async Task An_access_token_works_to_its_last_second_and_not_a_second_longer()
    {
        await using var kaizala = await FrozenAsync();
        using var http = kaizala.CreateClient((await GrantAsync(kaizala, kaizala.RefreshToken)).Text("accessToken")!);

        kaizala.Clock.Advance(new TimeSpan(23, 59, 59));
        using var last = await http.GetAsync("v1/groups");
        kaizala.Clock.Advance(TimeSpan.FromSeconds(2));
        using var late = await http.GetAsync("v1/groups");

        last.StatusCode.Should().Be(HttpStatusCode.OK);
        late.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await late.JsonAsync()).Text("message").Should().Be(Expired);
    }

    [Fact]
    public async Task Until_day_328_no_new_refresh_token_comes_and_then_one_on_each_call()
    {
        await using var kaizala = await FrozenAsync();
        var issued = await IssueAsync(kaizala);

        kaizala.Clock.Advance(TimeSpan.FromDays(327));
        (await GrantAsync(kaizala, issued)).GetProperty("refreshToken").ValueKind.Should().Be(JsonValueKind.Null);
        kaizala.Clock.Advance(TimeSpan.FromDays(2));
        var first = (await GrantAsync(kaizala, issued)).Text("refreshToken");
        var second = (await GrantAsync(kaizala, issued)).Text("refreshToken");

        new[] { issued, first, second }.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task The_old_refresh_token_works_until_a_new_one_is_used()
    {
        await using var kaizala = await FrozenAsync();
        var issued = await IssueAsync(kaizala);
        kaizala.Clock.Advance(TimeSpan.FromDays(329));
        var rotated = (await GrantAsync(kaizala, issued)).Text("refreshToken")!;
        (await StatusAsync(kaizala, issued)).Should().Be(HttpStatusCode.OK);

        (await StatusAsync(kaizala, rotated)).Should().Be(HttpStatusCode.OK);

        (await StatusAsync(kaizala, issued)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_old_refresh_token_ends_on_day_365_and_the_new_one_goes_on()
    {
        await using var kaizala = await FrozenAsync();
        var issued = await IssueAsync(kaizala);
        kaizala.Clock.Advance(TimeSpan.FromDays(329));
        var rotated = (await GrantAsync(kaizala, issued)).Text("refreshToken")!;

        kaizala.Clock.Advance(TimeSpan.FromDays(36) - TimeSpan.FromSeconds(1));
        (await StatusAsync(kaizala, issued)).Should().Be(HttpStatusCode.OK);
        kaizala.Clock.Advance(TimeSpan.FromSeconds(2));

        (await StatusAsync(kaizala, issued)).Should().Be(HttpStatusCode.Unauthorized);
        kaizala.Clock.Advance(TimeSpan.FromDays(328));
        (await StatusAsync(kaizala, rotated)).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<KaizalaServer> FrozenAsync()
    {
        var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        return kaizala;
    }

    private static async Task<string> IssueAsync(KaizalaServer kaizala) =>
        (await kaizala.ControlAsync("POST", "/tokens", new
        {
            kind = "user",
            applicationId = kaizala.Connector.ApplicationId,
            mobileNumber = ControlKit.Admin,
        })).Text("refreshToken")!;

    private static async Task<JsonElement> GrantAsync(KaizalaServer kaizala, string refreshToken)
    {
        using var answer = await kaizala.AccessTokenAsync(refreshToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.JsonAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(KaizalaServer kaizala, string refreshToken)
    {
        using var answer = await kaizala.AccessTokenAsync(refreshToken);
        return answer.StatusCode;
    }
}
