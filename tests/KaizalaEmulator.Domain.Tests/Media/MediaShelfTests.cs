using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Media;

public class MediaShelfTests
{
    private const int Each = 100_000;

    [Fact]
    public void The_oldest_files_of_all_worlds_make_room()
    {
        var shelf = new MediaShelf(bound: 4 * Each);
        var (one, other) = (MediaWorld.Of(shelf, seed: 1), MediaWorld.Of(shelf, seed: 2));
        var oldest = one.Upload("oldest.png", new byte[Each]).Value!;
        var newer = other.Upload("newer.png", new byte[Each]).Value!;
        var newest = one.Upload("newest.png", new byte[2 * Each]).Value!;

        shelf.Bytes.Should().BeLessThanOrEqualTo(4 * Each);
        one.Media.Find(oldest.Id.ToString()).Error!.Message.Should().Contain("was dropped");
        other.Media.Find(newer.Id.ToString()).Value.Should().Be(newer);
        one.Media.Find(newest.Id.ToString()).Value.Should().Be(newest);
    }

    [Fact]
    public void Uploads_under_way_are_not_dropped_for_another()
    {
        var shelf = new MediaShelf(bound: 4 * Each);
        var world = MediaWorld.Of(shelf);
        using var first = world.Media.BeginUpload(MediaLimits.Upload);
        first.Open("part", "a.png", "image/png");
        first.Write(new byte[2 * Each]).Should().BeNull();
        using (var second = world.Media.BeginUpload(MediaLimits.Upload))
        {
            second.Open("part", "b.png", "image/png");
            second.Write(new byte[2 * Each]).Should().Be(MediaErrors.NoRoom);
        }

        world.Media.Keep(first).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_closed_library_gives_its_bytes_back_and_takes_no_upload_that_was_under_way()
    {
        var shelf = new MediaShelf();
        var (gone, staying) = (MediaWorld.Of(shelf), MediaWorld.Of(shelf));
        var kept = staying.Upload("a.png", new byte[Each]).Value!;
        var lost = gone.Upload("a.png", new byte[Each]).Value!;
        using (var late = gone.Media.BeginUpload(MediaLimits.Upload))
        {
            late.Open("part", "b.png", "image/png");
            late.Write(new byte[Each]);

            gone.Media.Close();

            gone.Media.Keep(late).Error.Should().Be(MediaErrors.WorldGone);
        }

        gone.Media.Find(lost.Id.ToString()).Error!.Kind.Should().Be(ErrorKind.NotFound);
        staying.Media.Find(kept.Id.ToString()).Value.Should().Be(kept);
        shelf.Bytes.Should().Be(Each + MediaLimits.FileOverhead);
    }

    [Fact]
    public async Task Uploads_at_the_same_time_keep_within_the_bound_and_the_count_stays_true()
    {
        var shelf = new MediaShelf(bound: 20 * Each);
        var worlds = Enumerable.Range(0, 4).Select(seed => MediaWorld.Of(shelf, seed)).ToList();

        await Task.WhenAll(worlds.Select(world => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
                lock (world.Gate)
                    world.Upload("a.png", MediaWorld.Bytes(Each + i)).IsSuccess.Should().BeTrue();
        })));

        shelf.Bytes.Should().BeInRange(10 * Each, 20 * Each);
        worlds.ForEach(world => world.Media.Close());
        shelf.Bytes.Should().Be(0);
    }

    [Fact]
    public void Of_two_worlds_each_knows_its_own_files_only()
    {
        var shelf = new MediaShelf();
        var file = MediaWorld.Of(shelf).Upload("a.png", [1]).Value!;

        MediaWorld.Of(shelf).Media.Find(file.Id.ToString()).IsSuccess.Should().BeFalse();
    }
}
