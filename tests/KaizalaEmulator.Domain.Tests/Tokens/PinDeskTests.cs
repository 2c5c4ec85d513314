using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Tokens;

public sealed class PinDeskTests : IDisposable
{
    private readonly TestWorld _test = new();

    private World World => _test.World;

    private Connector Connector => _test.Connector;

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_newer_PIN_takes_the_place_of_the_earlier_one_and_its_tries()
    {
        var number = Number(1);
        var first = World.Pins.Issue(number, Connector);
        for (var attempt = 0; attempt < 4; attempt++)
            World.Pins.Redeem(number, Connector, "0000").Should().Be(TokenErrors.PinWrong);

        var second = World.Pins.Issue(number, Connector);

        World.Pins.Outstanding.Should().ContainSingle().Which.Should().BeSameAs(second);
        if (first.Digits != second.Digits)
            World.Pins.Redeem(number, Connector, first.Digits).Should().Be(TokenErrors.PinWrong);
        World.Pins.Redeem(number, Connector, $" {second.Digits} ").Should().BeNull();
        World.Pins.Redeem(number, Connector, second.Digits).Should().Be(TokenErrors.PinNotAsked);
    }

    [Fact]
    public async Task An_expired_PIN_is_refused_as_such_even_if_it_is_right()
    {
        var pin = World.Pins.Issue(Number(1), Connector);

        await _test.Clock.AdvanceAsync(TokenLimits.PinLife);

        World.Pins.Redeem(pin.MobileNumber, Connector, pin.Digits).Should().Be(TokenErrors.PinExpired(pin.ExpiresAt));
        World.Pins.Outstanding.Should().BeEmpty();
    }

    [Fact]
    public void Beyond_the_bound_the_oldest_lapses()
    {
        for (var number = 0; number <= TokenLimits.OutstandingPins; number++)
            World.Pins.Issue(Number(number), Connector);

        World.Pins.Outstanding.Count().Should().Be(TokenLimits.OutstandingPins);
        World.Pins.Redeem(Number(0), Connector, "0000").Should().Be(TokenErrors.PinNotAsked);
        World.Pins.Redeem(Number(1), Connector, "0000").Should().Be(TokenErrors.PinWrong);
    }

    [Fact]
    public void A_fixed_PIN_serves_everyConnector_but_each_must_ask()
    {
        World.Person(1).FixedPin = "123456";
        var other = World.Connector();

        World.Pins.Issue(Number(1), Connector).Digits.Should().Be("123456");

        World.Pins.Redeem(Number(1), other, "123456").Should().Be(TokenErrors.PinNotAsked);
        World.Pins.Redeem(Number(1), Connector, "123456").Should().BeNull();
    }

    [Fact]
    public void A_deactivatedConnector_is_refused_before_the_PIN_is_looked_at()
    {
        Connector.IsActive = false;

        World.SignIn.AskForPin("+911199999999", Connector.ApplicationId).Error!.Kind.Should().Be(ErrorKind.Unauthenticated);
        World.Pins.Outstanding.Should().BeEmpty();
    }

    private static PhoneNumber Number(int number) => PhoneNumber.Read("", $"+9110000{number:D5}").Value;
}
