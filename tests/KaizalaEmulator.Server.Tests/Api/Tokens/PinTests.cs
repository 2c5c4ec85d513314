using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tokens;

public sealed class PinTests
{
    private const string Number = "+4915112345678";

    [Fact]
    public async Task A_PIN_of_ours_has_four_digits_and_does_not_begin_with_0()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        for (var run = 0; run < 50; run++)
        {
            (await kaizala.AskForPin(Number)).ShouldBeOk();

            kaizala.PinOf(Number).Should().MatchRegex("^[1-9][0-9]{3}$");
        }
    }

    [Fact]
    public async Task A_seeded_PIN_is_what_every_request_for_one_yields()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        for (var run = 0; run < 3; run++)
        {
            (await kaizala.AskForPin(SignIns.Member)).ShouldBeOk();
            (await kaizala.LogIn(SignIns.Member, SignIns.SeededPin)).ShouldBeOk();
        }
    }

    [Fact]
    public async Task A_PIN_is_taken_until_ten_minutes_are_over()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        await kaizala.AskForPin(Number);

        kaizala.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));

        (await kaizala.LogIn(Number, kaizala.PinOf(Number))).ShouldBeOk();
    }

    [Fact]
    public async Task A_PIN_expires_after_ten_minutes()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        await kaizala.AskForPin(Number);
        var pin = kaizala.PinOf(Number);

        kaizala.Clock.Advance(TimeSpan.FromMinutes(10));

        (await kaizala.LogIn(Number, pin)).ShouldBeUnauthenticated($"PIN expired at {kaizala.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}*");
        kaizala.World.Pins.Outstanding.Should().BeEmpty();
    }

    [Fact]
    public async Task A_PIN_is_taken_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await kaizala.AskForPin(Number);
        var pin = kaizala.PinOf(Number);
        (await kaizala.LogIn(Number, pin)).ShouldBeOk();

        (await kaizala.LogIn(Number, pin)).ShouldBeUnauthenticated("No PIN was asked for*");
    }

    [Fact]
    public async Task Four_wrong_tries_leave_a_PIN_good()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await kaizala.AskForPin(Number);
        for (var attempt = 1; attempt <= 4; attempt++)
            (await kaizala.LogIn(Number, kaizala.WrongPinOf(Number))).ShouldBeUnauthenticated("Wrong PIN: *");

        (await kaizala.LogIn(Number, kaizala.PinOf(Number))).ShouldBeOk();
    }

    [Fact]
    public async Task The_fifth_wrong_try_voids_a_PIN()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await kaizala.AskForPin(Number);
        var (right, wrong) = (kaizala.PinOf(Number), kaizala.WrongPinOf(Number));
        for (var attempt = 1; attempt <= 4; attempt++)
            await kaizala.LogIn(Number, wrong);

        (await kaizala.LogIn(Number, wrong)).ShouldBeUnauthenticated("Wrong PIN for the 5th time: it is void now.*");
        (await kaizala.LogIn(Number, right)).ShouldBeUnauthenticated("No PIN was asked for*");

        await kaizala.AskForPin(Number);
        (await kaizala.LogIn(Number, kaizala.PinOf(Number))).ShouldBeOk();
    }

    [Fact]
    public async Task A_PIN_belongs_to_its_number()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await kaizala.AskForPin(Number);

        (await kaizala.LogIn(SignIns.Worker, kaizala.PinOf(Number))).ShouldBeUnauthenticated("No PIN was asked for*");
    }

    [Fact]
    public async Task A_PIN_belongs_to_its_connector()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var other = (await control.Post("connectors", "{}")).ShouldBeOk(201)["applicationId"];
        await kaizala.AskForPin(Number);

        (await http.Post("/v1/loginWithPinAndApplicationId", $"{{mobileNumber:'{Number}',applicationId:'{other}',pin:{kaizala.PinOf(Number)}}}"))
            .ShouldBeUnauthenticated("No PIN was asked for*");
    }

    [Fact]
    public async Task A_number_the_tenant_does_not_know_becomes_a_user_on_first_login_and_not_before()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var before = kaizala.World.Users.All.Count;
        await kaizala.AskForPin(Number);
        await kaizala.LogIn(Number, kaizala.WrongPinOf(Number));
        kaizala.World.Users.All.Should().HaveCount(before);

        await kaizala.LogIn(Number, kaizala.PinOf(Number));

        kaizala.World.Users.All.Should().HaveCount(before + 1);
        kaizala.World.Users.All.Single(user => user.MobileNumber.Text == Number).IsProvisioned.Should().BeTrue();
    }
}
