using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Subscribers;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Shared;

/// <summary>The published numbers; whoever changes one must mean it.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Tokens_live_as_documented()
    {
        TokenLimits.AccessTokenLife.Should().Be(TimeSpan.FromHours(24));
        TokenLimits.RefreshTokenLife.Should().Be(TimeSpan.FromDays(365));
        TokenLimits.RotationAge.Should().Be(TimeSpan.FromDays(328));
        (TokenLimits.RotationAge / TokenLimits.RefreshTokenLife).Should().BeApproximately(0.9, 0.005);
    }

    [Fact]
    public void PINs_live_ten_minutes_and_five_tries()
    {
        TokenLimits.PinLife.Should().Be(TimeSpan.FromMinutes(10));
        TokenLimits.PinTries.Should().Be(5);
    }

    [Fact]
    public void A_call_takes_100_numbers() => GroupLimits.NumbersPerCall.Should().Be(100);

    [Fact]
    public void A_message_takes_4000_characters() => MessageLimits.Characters.Should().Be(4000);

    [Fact]
    public void A_page_holds_50_subscribers() => SubscriberLimits.PageSize.Should().Be(50);
}
