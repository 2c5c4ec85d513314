using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Media;

public class MediaLibraryTests
{
    [Fact]
    public void A_seeded_world_repeats_the_id_of_a_file_for_the_same_content_only()
    {
        var id = MediaWorld.Of(seed: 3).Upload("a.png", [1, 2, 3]).Value!.Id;

        MediaWorld.Of(seed: 3).Upload("a.png", [1, 2, 3]).Value!.Id.Should().Be(id);
        MediaWorld.Of(seed: 3).Upload("a.png", [1, 2, 4]).Value!.Id.Should().NotBe(id);
        MediaWorld.Of(seed: 4).Upload("a.png", [1, 2, 3]).Value!.Id.Should().NotBe(id);
    }

    [Fact]
    public void An_id_is_a_guid_of_version_4()
    {
        var id = MediaWorld.Of().Upload("a.png", [1]).Value!.Id.ToString();

        id[14].Should().Be('4');
        id[19].Should().BeOneOf('8', '9', 'a', 'b');
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("no id")]
    public void An_unknown_file_is_not_found(string id)
    {
        var error = MediaWorld.Of().Media.Find(id).Error!;

        error.Kind.Should().Be(ErrorKind.NotFound);
        error.Message.Should().Contain($"\"{id}\"").And.Contain("world \"test\"");
    }

    [Fact]
    public void A_resource_is_what_its_reader_says()
    {
        var resource = MediaWorld.Of().Media.Resolve("mediaResource", " known ").Value!;

        resource.Kind.Should().Be(MediaKind.Image);
        resource.Files.Should().Equal(new MediaResourceFile("a.png", "http://x.test/a.png"));
    }

    [Theory]
    [InlineData(null, "mediaResource: expected the mediaResource of an answer to POST /v1/media, got nothing.")]
    [InlineData("  ", "mediaResource: expected the mediaResource of an answer to POST /v1/media, got nothing.")]
    [InlineData("other", "mediaResource: expected the mediaResource of an answer to POST /v1/media, unchanged, got \"other\".")]
    public void A_text_that_is_no_resource_is_refused_by_the_name_of_its_field(string? text, string message) =>
        MediaWorld.Of().Media.Resolve("mediaResource", text).Error
            .Should().Be(new KaizalaError(ErrorKind.InvalidParameters, message));

    [Fact]
    public void A_text_of_any_length_is_not_read() =>
        MediaWorld.Of().Media.Resolve("mediaResource", new string(' ', MediaLimits.ResourceCharacters) + "known").IsSuccess.Should().BeFalse();

    [Fact]
    public void The_limits_are_these()
    {
        MediaLimits.Upload.Should().Be(64 * 1024 * 1024);
        MediaLimits.Together.Should().Be(1024 * 1024 * 1024);
    }
}
