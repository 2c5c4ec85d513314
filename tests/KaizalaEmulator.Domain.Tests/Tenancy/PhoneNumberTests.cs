using CsCheck;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tests.Tenancy;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+919910870005", "+919910870005")]
    [InlineData(" + (91) 99108-700 05 ", "+919910870005")]
    [InlineData("+91109999999", "+91109999999")]
    [InlineData("+1234567", "+1234567")]
    [InlineData("+123456789012345", "+123456789012345")]
    [InlineData("+0000000", "+0000000")]
    public void A_number_is_a_plus_and_7_to_15_digits_after_cleaning(string text, string number) =>
        PhoneNumber.Read("mobileNumber", text).Value.Text.Should().Be(number);

    [Theory]
    [InlineData("919910870005")]
    [InlineData("00919910870005")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+91.9910870005")]
    [InlineData("++919910870005")]
    [InlineData("9+19910870005")]
    [InlineData("+91991087000五")]
    [InlineData("+٩١٩٩١٠٨٧٠٠٠٥")]
    [InlineData("+")]
    public void Anything_else_is_refused_by_field_and_text(string text)
    {
        var refused = PhoneNumber.Read("from", text).Error!;

        refused.Kind.Should().Be(ErrorKind.InvalidParameters);
        refused.Message.Should().Be($"from: expected a mobile number: + and 7 to 15 digits, such as +919910870005, got \"{text}\".");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void No_number_is_said_to_be_missing(string? text) =>
        PhoneNumber.Read("from", text).Error!.Message.Should().EndWith("got nothing.");

    [Fact]
    public void Blanks_dashes_and_brackets_anywhere_make_no_difference() =>
        Gen.Select(Gen.Char['0', '9'].Array[7, 15], Gen.OneOfConst(" ", "-", "(", ")", "\t", "").Array[17]).Sample((digits, noise) =>
        {
            var plain = "+" + new string(digits);
            var noisy = string.Concat(plain.Select((c, at) => noise[at] + c)) + noise[16];
            PhoneNumber.TryParse(noisy, out var number).Should().BeTrue();
            number.Text.Should().Be(plain);
        });

    [Fact]
    public void No_text_makes_it_fail() => Gen.String.Sample(text =>
    {
        if (PhoneNumber.TryParse(text, out var number))
            number.Text.Should().MatchRegex(@"^\+[0-9]{7,15}$");
    });
}
