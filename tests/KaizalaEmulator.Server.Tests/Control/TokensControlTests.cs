using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

/// <summary>Tokens as the portal's "Generate token" makes them, and the PINs on their way to phones.</summary>
public sealed class TokensControlTests
{
    [Theory]
    [InlineData("user", SignIns.Member, null)]
    [InlineData("tenant", SignIns.Admin, null)]
    [InlineData("group", SignIns.Admin, SignIns.Team)]
    [InlineData("GROUP", null, SignIns.Team)]
    public async Task A_token_of_each_kind_is_generated_and_listed(string kind, string? number, string? group)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var control = new Portal(kaizala);

        var made = (await Generate(kaizala, control, kind, number, group)).ShouldBeOk(201);

        made.Json.EnumerateObject().Select(member => member.Name).Should().Equal("refreshToken", "refreshTokenExpiry");
        made.Json.GetProperty("refreshTokenExpiry").GetInt64().Should().Be(kaizala.Clock.Now.AddDays(365).ToUnixTimeMilliseconds());
        (await kaizala.AccessTokenCall(made["refreshToken"])).ShouldBeOk();
        var listed = (await control.Get("tokens")).ShouldBeOk().Json.GetProperty("tokens").EnumerateArray()
            .Single(token => token.GetProperty("token").GetString() == made["refreshToken"]);
        listed.GetProperty("kind").GetString().Should().BeEquivalentTo(kind);
        listed.GetProperty("use").GetString().Should().Be("refresh");
    }

    [Theory]
    [InlineData("tenant", SignIns.Member, null, "mobileNumber: expected a tenant administrator*")]
    [InlineData("group", SignIns.Member, SignIns.Team, "mobileNumber: expected an admin of the group or the tenant*")]
    [InlineData("group", SignIns.Admin, "nowhere", "groupId: expected a group of this world, got \"nowhere\".")]
    [InlineData("group", SignIns.Admin, null, "groupId: *")]
    [InlineData("user", null, null, "mobileNumber: expected*, got nothing.")]
    [InlineData("user", "+4915112345678", null, "mobileNumber: expected a user of this world*")]
    [InlineData("bot", SignIns.Admin, null, "kind: expected*got \"bot\".")]
    [InlineData(null, SignIns.Admin, null, "kind: expected*")]
    public async Task A_token_for_the_wrong_person_or_group_is_refused(string? kind, string? number, string? group, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        var before = WorldSnapshot.Of(kaizala.World);

        (await Generate(kaizala, control, kind, number, group)).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Fact]
    public async Task A_token_of_an_unknown_connector_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        (await control.Post("tokens", $"{{kind:'user',mobileNumber:'{SignIns.Member}',applicationId:'nobody'}}"))
            .ShouldBeBadRequest("applicationId: expected a connector of this world, got \"nobody\".");
    }

    [Fact]
    public async Task PINs_are_listed_newest_first_until_they_are_used_or_lapse()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var control = new Portal(kaizala);
        async Task<List<JsonElement>> Pins() =>
            [.. (await control.Get("pins")).ShouldBeOk().Json.GetProperty("pins").EnumerateArray()];
        foreach (var number in new[] { SignIns.Worker, "+4915112345678", SignIns.Member })
            await kaizala.AskForPin(number);

        var pins = await Pins();
        pins.Select(pin => pin.GetProperty("mobileNumber").GetString()).Should().Equal(SignIns.Member, "+4915112345678", SignIns.Worker);
        pins[0].EnumerateObject().Select(member => member.Name).Should().Equal("mobileNumber", "pin", "applicationId", "issuedAt", "expiresAt");
        pins[0].GetProperty("pin").GetString().Should().Be(SignIns.SeededPin);
        (pins[0].GetProperty("expiresAt").GetDateTimeOffset() - pins[0].GetProperty("issuedAt").GetDateTimeOffset()).Should().Be(TimeSpan.FromMinutes(10));

        (await kaizala.LogIn("+4915112345678", pins[1].GetProperty("pin").GetString()!)).ShouldBeOk();
        (await Pins()).Should().HaveCount(2);
        await kaizala.AskForPin(SignIns.Worker);
        (await Pins())[0].GetProperty("mobileNumber").GetString().Should().Be(SignIns.Worker);
        kaizala.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Pins()).Should().BeEmpty();
    }

    private static Task<Reply> Generate(KaizalaServer kaizala, Portal control, string? kind, string? number, string? group) =>
        control.Post("tokens", JsonSerializer.Serialize(new
        {
            kind,
            applicationId = kaizala.Connector.ApplicationId,
            mobileNumber = number,
            groupId = group,
        }));
}
