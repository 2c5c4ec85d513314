using System.Security.Cryptography;
using CsCheck;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Media;

public class MediaUploadTests
{
    private readonly MediaShelf _shelf = new();

    [Fact]
    public void What_was_written_piece_by_piece_is_read_back_whole() => Gen.Int[0, 3_000_000].Select(Gen.Int[1, 200_000]).Sample(
        (size, piece) =>
        {
            var world = MediaWorld.Of();
            var bytes = MediaWorld.Bytes(size);
            using var upload = world.Media.BeginUpload(MediaLimits.Upload);
            upload.Open("part", "a.png", "image/png").Should().BeNull();
            for (var done = 0; done < size;)
            {
                var room = upload.Room().Value;
                var count = Math.Min(Math.Min(piece, size - done), room.Length);
                bytes.AsSpan(done, count).CopyTo(room.Span);
                upload.Took(count);
                done += count;
            }

            var content = world.Media.Keep(upload).Value![0].Content;

            content.Length.Should().Be(size);
            content.ToArray().AsSpan().SequenceEqual(bytes).Should().BeTrue();
            content.Digest.ToArray().Should().Equal(SHA256.HashData(bytes));
        },
        iter: 40);

    [Fact]
    public void Several_pictures_are_an_album()
    {
        var world = MediaWorld.Of();
        using var upload = world.Media.BeginUpload(MediaLimits.Upload);
        upload.Open("part", "a.png", "image/png");
        upload.Write([1, 2]);
        upload.Open("part", "b.jpg", "image/jpeg");
        upload.Write([3]);

        var files = world.Media.Keep(upload).Value!;

        files.Select(file => (file.Name, file.Content.Length)).Should().Equal(("a.png", 2), ("b.jpg", 1));
        files.Select(file => world.Media.Find(file.Id.ToString()).Value).Should().Equal(files);
    }

    [Theory]
    [InlineData("a.png", "image/png", "b.mp3", "audio/mpeg")]
    [InlineData("a.mp3", "audio/mpeg", "b.png", "image/png")]
    [InlineData("a.pdf", "application/pdf", "b.pdf", "application/pdf")]
    public void An_album_holds_pictures_only(string first, string firstType, string second, string secondType)
    {
        using var upload = MediaWorld.Of().Media.BeginUpload(MediaLimits.Upload);
        upload.Open("part", first, firstType).Should().BeNull();

        upload.Open("part", second, secondType).Should().Be(MediaErrors.NotAnAlbum);
    }

    [Fact]
    public void An_album_is_bounded()
    {
        using var upload = MediaWorld.Of().Media.BeginUpload(MediaLimits.Upload);
        for (var i = 0; i < 100; i++)
            upload.Open("part", "a.png", "image/png").Should().BeNull();

        upload.Open("part", "a.png", "image/png").Should().Be(MediaErrors.TooManyFiles);
    }

    [Fact]
    public void The_limit_counts_the_bytes_of_all_files()
    {
        var world = MediaWorld.Of();
        using var upload = world.Media.BeginUpload(limit: 10);
        upload.Open("part", "a.png", "image/png");
        upload.Write(new byte[6]).Should().BeNull();
        upload.Open("part", "b.png", "image/png");
        upload.Write(new byte[4]).Should().BeNull();
        upload.Open("part", "c.png", "image/png");

        upload.Write(new byte[1])!.Kind.Should().Be(ErrorKind.TooLarge);
    }

    [Fact]
    public void An_upload_without_a_file_is_refused()
    {
        var world = MediaWorld.Of();
        using var upload = world.Media.BeginUpload(MediaLimits.Upload);

        world.Media.Keep(upload).Error.Should().Be(MediaErrors.NoFile);
    }

    [Fact]
    public void A_file_may_be_empty() =>
        MediaWorld.Of().Upload("a.png", []).Value!.Content.Length.Should().Be(0);

    [Fact]
    public void An_upload_that_is_given_up_leaves_nothing_behind()
    {
        var world = MediaWorld.Of(_shelf);
        using (var upload = world.Media.BeginUpload(MediaLimits.Upload))
        {
            upload.Open("part", "a.png", "image/png");
            upload.Write(new byte[100_000]);
            upload.Open("part", "b.png", "image/png");
            upload.Write(new byte[100_000]);
            _shelf.Bytes.Should().BeGreaterThan(200_000);
        }

        _shelf.Bytes.Should().Be(0);
    }

    [Fact]
    public void A_kept_file_weighs_its_bytes_and_a_little()
    {
        var world = MediaWorld.Of(_shelf);

        world.Upload("a.png", new byte[100_000]);

        _shelf.Bytes.Should().Be(100_000 + MediaLimits.FileOverhead);
    }
}
