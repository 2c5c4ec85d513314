using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

/// <summary>From day 328 of a refresh token's life on, every access-token call returns a new one.</summary>
public sealed class RotationTests
{
    [Fact]
    public async Task There_is_none_before_day_328()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        var token = await kaizala.SignIn(SignIns.Member);

        kaizala.Clock.Advance(TimeSpan.FromDays(327));
        (await Call(kaizala, token)).Should().BeNull();

        kaizala.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        (await Call(kaizala, token)).Should().BeNull();

        kaizala.Clock.Advance(TimeSpan.FromTicks(1));
        (await Call(kaizala, token)).Should().NotBeNull();
    }

    [Fact]
    public async Task The_old_and_all_rotated_ones_work_until_one_of_the_new_is_used()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var old = await Aged(kaizala);

        var rotated = new[] { await Call(kaizala, old), await Call(kaizala, old), await Call(kaizala, old) };
        rotated.Should().OnlyHaveUniqueItems().And.NotContainNulls().And.NotContain(old);
        (await Call(kaizala, old)).Should().NotBeNull();

        (await Call(kaizala, rotated[1]!)).Should().BeNull("it is new");
        foreach (var voided in new[] { old, rotated[0]!, rotated[2]! })
            (await kaizala.AccessTokenCall(voided)).ShouldBeInvalidToken("Refresh token revoked*");
        (await Call(kaizala, rotated[1]!)).Should().BeNull();
    }

    [Fact]
    public async Task A_rotated_one_lives_365_days_and_rotates_in_its_turn()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var rotated = (await Call(kaizala, await Aged(kaizala)))!;

        kaizala.Clock.Advance(TimeSpan.FromDays(327));
        (await Call(kaizala, rotated)).Should().BeNull();
        kaizala.Clock.Advance(TimeSpan.FromDays(1));
        (await Call(kaizala, rotated)).Should().NotBeNull();
        kaizala.Clock.Advance(TimeSpan.FromDays(37));
        (await kaizala.AccessTokenCall(rotated)).ShouldBeInvalidToken("Refresh token expired*");
    }

    [Fact]
    public async Task Signing_in_again_revokes_the_old_and_all_rotated_ones()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var old = await Aged(kaizala);
        var rotated = (await Call(kaizala, old))!;

        var fresh = await kaizala.SignIn(SignIns.Member);

        (await kaizala.AccessTokenCall(old)).ShouldBeInvalidToken("Refresh token revoked*");
        (await kaizala.AccessTokenCall(rotated)).ShouldBeInvalidToken("Refresh token revoked*");
        (await Call(kaizala, fresh)).Should().BeNull();
    }

    [Fact]
    public async Task A_seeded_one_rotates_and_outlives_the_use_of_a_rotated_one()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        kaizala.Clock.Advance(TimeSpan.FromDays(329));

        var rotated = await Call(kaizala, kaizala.RefreshToken);
        await Call(kaizala, rotated!);

        (await Call(kaizala, kaizala.RefreshToken)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_rotation_of_a_seeded_one_leaves_another_of_the_same_person_to_be_superseded()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        kaizala.Clock.Advance(TimeSpan.FromDays(329));
        var byPin = await kaizala.SignIn(SignIns.Admin);
        var rotated = await Call(kaizala, kaizala.RefreshToken);

        await kaizala.SignIn(SignIns.Admin);

        (await kaizala.AccessTokenCall(byPin)).ShouldBeInvalidToken("Refresh token revoked*");
        (await kaizala.AccessTokenCall(rotated)).ShouldBeInvalidToken("Refresh token revoked*");
        (await kaizala.AccessTokenCall(kaizala.RefreshToken)).ShouldBeOk();
    }

    private static async Task<string> Aged(KaizalaServer kaizala)
    {
        kaizala.Clock.Freeze();
        var token = await kaizala.SignIn(SignIns.Member);
        kaizala.Clock.Advance(TimeSpan.FromDays(329));
        return token;
    }

    /// <summary>The refresh token in the answer, which is always a field of it.</summary>
    private static async Task<string?> Call(KaizalaServer kaizala, string token)
    {
        var field = (await kaizala.AccessTokenCall(token)).ShouldBeOk().Json.GetProperty("refreshToken");
        return field.ValueKind == JsonValueKind.Null ? null : field.GetString();
    }
}
