using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Domain.Tests.Media;

public class MediaNameTests
{
    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData(" my photo.jpg ", "my photo.jpg")]
    [InlineData(@"C:\Users\a\photo.jpg", "photo.jpg")]
    [InlineData("/home/a/photo.jpg", "photo.jpg")]
    [InlineData("../../photo.jpg", "photo.jpg")]
    [InlineData("फोटो 📷.jpg", "फोटो 📷.jpg")]
    [InlineData("a\r\nb\0.jpg", "ab.jpg")]
    [InlineData("", "")]
    [InlineData("folder/", "")]
    public void The_last_segment_is_kept_without_control_characters(string text, string name) =>
        MediaName.Of(text).Should().Be(name);

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        MediaName.Of("a\ud83d.jpg").Should().Be("a\ufffd.jpg");

    [Fact]
    public void A_long_name_is_cut_before_its_extension_and_not_through_a_character()
    {
        MediaName.Of(new string('x', 300) + ".jpeg").Should().HaveLength(200).And.EndWith("x.jpeg");
        MediaName.Of(string.Concat(Enumerable.Repeat("📷", 150)) + ".jpg").Should().HaveLength(200).And.EndWith("📷.jpg");
        MediaName.Of("x" + string.Concat(Enumerable.Repeat("📷", 150)) + ".jpg").Should().HaveLength(199).And.EndWith("📷.jpg");
    }
}
