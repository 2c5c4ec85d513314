using CsCheck;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Shared;

public sealed class SharedTests
{
    private const string Id = "00000308-0000-4000-8000-00000000000a";

    [Theory]
    [InlineData(Id, Id)]
    [InlineData("00000308-0000-4000-8000-00000000000A", Id)]
    [InlineData(Id + "@1", Id)]
    [InlineData(" " + Id + "@2 ", Id)]
    [InlineData("{" + Id + "}", "{" + Id + "}")]
    [InlineData("Custom@1", "Custom@1")]
    [InlineData("@", "@")]
    [InlineData("", "")]
    public void An_id_is_compared_plain_and_in_lower_case_if_it_is_a_GUID(string text, string normal) =>
        ObjectId.Normalise(text).Should().Be(normal);

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Gen.OneOf(Gen.String, Gen.Guid.Select(id => $"{id}@1"), Gen.Guid.Select(id => id.ToString().ToUpperInvariant()))
            .Sample(text => ObjectId.Normalise(ObjectId.Normalise(text)).Should().Be(ObjectId.Normalise(text)));

    [Fact]
    public void A_quote_is_cut_to_a_readable_length_and_never_through_a_pair() =>
        Gen.Select(Gen.Int[0, 80], Gen.Bool).Sample((length, odd) =>
        {
            var text = (odd ? "x" : "") + string.Concat(Enumerable.Repeat("😀", length));

            var quote = Invalid.Quote(text);

            quote.Length.Should().BeLessThan(90);
            quote.EnumerateRunes().Should().NotContain(System.Text.Rune.ReplacementChar);
            if (text.Length <= 60)
                quote.Should().Be($"\"{text}\"");
        });

    [Fact]
    public void Seeded_chance_repeats_and_stays_in_range() =>
        Gen.Select(Gen.Int, Gen.Int[-1000, 1000], Gen.Int[1, 1000]).Sample((seed, low, span) =>
        {
            var (one, two) = (Chance.Seeded(seed), Chance.Seeded(seed));
            one.NewId().Should().Be(two.NewId());
            one.Text(10, "ab").Should().Be(two.Text(10, "ab")).And.MatchRegex("^[ab]{10}$");
            one.Next(low, low + span).Should().Be(two.Next(low, low + span)).And.BeInRange(low, low + span - 1);
        });

    [Fact]
    public void Ids_are_version_4_GUIDs() => Gen.Int.Sample(seed =>
        Chance.Seeded(seed).NewId().ToString().Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
}
