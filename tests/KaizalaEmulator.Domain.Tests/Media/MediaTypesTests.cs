using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Media;

public class MediaTypesTests
{
    [Theory]
    [InlineData("jpg jpeg png", MediaKind.Image)]
    [InlineData("mp3 wav", MediaKind.Audio)]
    [InlineData("doc docx xls xlsx ppt pptx pdf", MediaKind.Document)]
    [InlineData("mp4 3gp 3gpp", MediaKind.Video)]
    public void Each_published_extension_has_its_kind(string extensions, MediaKind kind) =>
        MediaTypes.All.Where(type => type.Kind == kind).Select(type => type.Extension[1..])
            .Should().BeEquivalentTo(extensions.Split(' '));

    [Theory]
    [InlineData("photo.jpg", "image/jpeg", MediaKind.Image)]
    [InlineData("PHOTO.JPEG", "IMAGE/JPEG", MediaKind.Image)]
    [InlineData("photo.jpg", "image/jpg", MediaKind.Image)]
    [InlineData("photo.png", "image/png; charset=binary", MediaKind.Image)]
    [InlineData(".png", "image/png", MediaKind.Image)]
    [InlineData("voice.mp3", "audio/mpeg", MediaKind.Audio)]
    [InlineData("voice.mp3", "audio/mp3", MediaKind.Audio)]
    [InlineData("voice.wav", "audio/x-wav", MediaKind.Audio)]
    [InlineData("a.doc", "application/msword", MediaKind.Document)]
    [InlineData("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.Document)]
    [InlineData("a.xls", "application/vnd.ms-excel", MediaKind.Document)]
    [InlineData("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.Document)]
    [InlineData("a.ppt", "application/vnd.ms-powerpoint", MediaKind.Document)]
    [InlineData("a.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind.Document)]
    [InlineData("my report.v2.pdf", "application/pdf", MediaKind.Document)]
    [InlineData("film.mp4", "video/mp4", MediaKind.Video)]
    [InlineData("film.3gp", "video/3gpp", MediaKind.Video)]
    [InlineData("film.3gpp", "video/3gpp", MediaKind.Video)]
    public void A_content_type_that_fits_its_extension_is_taken(string name, string contentType, MediaKind kind) =>
        MediaTypes.Judge("part", name, contentType).Value!.Kind.Should().Be(kind);

    [Fact]
    public void No_content_type_fits_an_extension_of_another_type()
    {
        foreach (var type in MediaTypes.All)
            foreach (var other in MediaTypes.All.SelectMany(one => one.ContentTypes).Append("application/octet-stream").Append("text/html").Append("image/*"))
                MediaTypes.Judge("part", "a" + type.Extension, other).IsSuccess
                    .Should().Be(type.ContentTypes.Contains(other), $"{other} for {type.Extension}");
    }

    [Theory]
    [InlineData("page.html", "text/html")]
    [InlineData("picture.svg", "image/svg+xml")]
    [InlineData("photo.jpg.exe", "image/jpeg")]
    [InlineData("photo", "image/jpeg")]
    [InlineData("photojpg", "image/jpeg")]
    [InlineData("movie.avi", "video/avi")]
    public void Other_extensions_are_unsupported(string name, string contentType) =>
        Refused(name, contentType).Should().Be(
            $"part: expected a file name that ends with one of .jpg .jpeg .png .mp3 .wav .doc .docx .xls .xlsx .ppt .pptx .pdf .mp4 .3gp .3gpp, got \"{name}\".");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ; charset=utf-8")]
    public void A_content_type_has_to_be_there(string? contentType) =>
        Refused("a.jpg", contentType).Should().Be("part: expected a Content-Type of its own for \"a.jpg\", such as image/jpeg, got none.");

    [Fact]
    public void A_wrong_content_type_is_named_with_the_right_one() =>
        Refused("a.jpg", "image/png").Should().Be("part: expected the Content-Type image/jpeg for \"a.jpg\", got \"image/png\".");

    private static string Refused(string name, string? contentType)
    {
        var error = MediaTypes.Judge("part", name, contentType).Error!;
        error.Kind.Should().Be(ErrorKind.UnsupportedMedia);
        return error.Message;
    }
}
