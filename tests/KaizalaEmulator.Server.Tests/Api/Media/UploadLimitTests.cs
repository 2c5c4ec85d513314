namespace KaizalaEmulator.Server.Tests.Api.Media;

public class UploadLimitTests
{
    private const int Limit = 200_000;

    [Fact]
    public async Task An_upload_of_just_the_limit_is_taken_and_one_byte_more_is_413()
    {
        await using var host = await MediaHost.StartAsync(Limit);

        await host.UploadAsync(Part.Png(size: Limit));
        var refused = await host.PostAsync(Part.Png("a.png", Limit), Part.Png("b.png", 1));

        (await refused.ShouldBeRefusedAsync(413, "RequestTooLarge")).Should().Contain("larger than the limit of 200000 bytes").And.Contain("--media-limit");
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_refused_before_a_byte_of_it_came()
    {
        await using var host = await MediaHost.StartAsync(Limit);
        using var call = await RawCall.PostAsync(host.ApiRoot, RawCall.Token, "Content-Length: 10000000000");

        (await call.AnswerAsync()).Status.Should().Be(413);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_refused_where_it_passes_the_limit()
    {
        await using var host = await MediaHost.StartAsync(Limit);
        using var call = await RawCall.PostAsync(host.ApiRoot, RawCall.Token, "Transfer-Encoding: chunked");
        await call.SendChunkAsync([.. System.Text.Encoding.ASCII.GetBytes(RawCall.FileHead()), .. new byte[Limit - 1]]);
        await call.SendChunkAsync(new byte[1000]);

        // The body has no end yet, and never gets one.
        (await call.AnswerAsync()).Status.Should().Be(413);
    }

    [Fact]
    public async Task Form_fields_are_no_way_around_the_limit()
    {
        await using var host = await MediaHost.StartAsync(Limit);
        using var call = await RawCall.PostAsync(host.ApiRoot, RawCall.Token, "Transfer-Encoding: chunked");
        await call.SendChunkAsync([.. "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n"u8, .. new byte[Limit + (70 * 1024)]]);

        (await call.AnswerAsync()).Status.Should().Be(413);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_is_broken_off_leaves_nothing_behind(bool byReset)
    {
        await using var host = await MediaHost.StartAsync();
        using var call = await RawCall.PostAsync(host.ApiRoot, RawCall.Token, "Content-Length: 1000000", "Expect: 100-continue");
        await call.ReadingHasBegunAsync();
        await call.SendAsync(RawCall.FileHead());
        await call.SendAsync(new byte[300_000]);
        if (byReset)
            call.Reset();
        else
            call.EndSending();

        await host.Server.StopAsync(); // waits for what is under way

        host.Server.Worlds.MediaBytes.Should().Be(0);
        host.World.Journal.Entries.Should().NotContain(entry => entry.Status < 400);
    }

    [Fact]
    public async Task A_world_that_is_reset_gives_its_media_up()
    {
        await using var host = await MediaHost.StartAsync();
        var url = await host.UrlAfterUploadAsync(Part.Png());

        (await host.PostAsync(new StringContent("{}"), "/_emulator/worlds/default/reset")).EnsureSuccessStatusCode();

        host.Server.Worlds.MediaBytes.Should().Be(0);
        await (await host.Http.GetAsync(url, MediaHost.Cancel)).ShouldBeRefusedAsync(404, "NotFound");
    }
}
