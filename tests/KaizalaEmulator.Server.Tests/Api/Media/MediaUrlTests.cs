using System.Net;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Api.Media.Placeholders;

namespace KaizalaEmulator.Server.Tests.Api.Media;

public class MediaUrlTests
{
    private const string Loopback = "127.0.0.1";

    [Fact]
    public async Task From_a_host_that_is_allowed_the_file_is_fetched()
    {
        await using var files = await FileHost.StartAsync("image/png", Part.Some(50_000));
        await using var host = await MediaHost.StartAsync(allowedHosts: Loopback);

        var resource = await MediaHost.ResourceOf(await host.PostUrlAsync(files.Url + "/a/my%20photo.png?size=1#x"));

        resource.GetProperty("Files")[0].GetProperty("Name").GetString().Should().Be("my photo.png");
        resource.GetProperty("Files")[0].GetProperty("Size").GetInt32().Should().Be(49);
        (await host.Http.GetByteArrayAsync(MediaHost.UrlOf(resource), MediaHost.Cancel)).Should().Equal(Part.Some(50_000));
    }

    [Theory]
    [InlineData]
    [InlineData("localhost", "127.0.0.2")]
    public async Task From_any_other_host_nothing_is_fetched_and_a_placeholder_stands_in(params string[] allowedHosts)
    {
        await using var files = await FileHost.StartAsync("image/png", Part.Some(50_000));
        await using var host = await MediaHost.StartAsync(allowedHosts: allowedHosts);

        foreach (var type in MediaTypes.All)
        {
            var resource = await MediaHost.ResourceOf(await host.PostUrlAsync($"{files.Url}/file{type.Extension}"));

            using var answer = await host.Http.GetAsync(MediaHost.UrlOf(resource), MediaHost.Cancel);
            answer.Content.Headers.ContentType!.ToString().Should().Be(type.ContentType);
            (await answer.Content.ReadAsByteArrayAsync(MediaHost.Cancel)).Should().NotBeEmpty().And.Equal(Placeholder.Of(type));
        }

        files.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, 400, "mediaUrl: expected an absolute URL of http or https*got nothing.")]
    [InlineData("", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("photo.png", 400, "mediaUrl: expected an absolute URL*got \"photo.png\".")]
    [InlineData("/photo.png", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("//x.test/photo.png", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("file:///etc/photo.png", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("ftp://x.test/photo.png", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("data:image/png;base64,AAAA", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("http:///photo.png", 400, "mediaUrl: expected an absolute URL*")]
    [InlineData("https://x.test/", 415, "mediaUrl: expected a file name that ends with one of *")]
    [InlineData("https://x.test/page.html", 415, "mediaUrl: expected a file name that ends with one of *got \"page.html\".")]
    [InlineData("https://x.test/page?name=photo.png", 415, "mediaUrl: expected a file name that ends with one of *got \"page\".")]
    public async Task A_url_that_names_no_file_is_refused(string? url, int status, string message)
    {
        await using var host = await MediaHost.StartAsync();

        var refused = await host.PostUrlAsync(url);

        (await refused.ShouldBeRefusedAsync(status, status == 400 ? "InvalidParameters" : "UnsupportedMediaType")).Should().Match(message);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inner = await FileHost.StartAsync("image/png", [1]);
        await using var files = await FileHost.StartAsync(http =>
        {
            http.Response.Redirect(inner.Url + "/secret.png");
            return Task.CompletedTask;
        });

        (await FetchedAsync(files, 400)).Should().Match("mediaUrl: expected the file at \"*/photo.png\", got the status 302.");
        inner.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_file_is_400()
    {
        await using var files = await FileHost.StartAsync(http =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        (await FetchedAsync(files, 400)).Should().Contain("got the status 404");
    }

    [Theory]
    [InlineData("text/html", "mediaUrl: expected the Content-Type image/png for \"photo.png\", got \"text/html\".")]
    [InlineData(null, "mediaUrl: expected a Content-Type of its own for \"photo.png\", such as image/png, got none.")]
    public async Task A_file_of_another_type_than_its_extension_is_415(string? contentType, string message)
    {
        await using var files = await FileHost.StartAsync(contentType, [1]);

        (await FetchedAsync(files, 415)).Should().Be(message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_413(bool saysSo)
    {
        await using var files = await FileHost.StartAsync(async http =>
        {
            http.Response.ContentType = "image/png";
            http.Response.ContentLength = saysSo ? 100_001 : null;
            await http.Response.Body.WriteAsync(Part.Some(100_001), http.RequestAborted);
        });

        (await FetchedAsync(files, 413)).Should().StartWith("mediaUrl: The upload is larger than the limit of 100000 bytes.");
    }

    [Fact]
    public async Task A_host_that_breaks_off_is_400_and_leaves_nothing_behind()
    {
        await using var files = await FileHost.StartAsync(async http =>
        {
            http.Response.ContentType = "image/png";
            http.Response.ContentLength = 50_000;
            await http.Response.Body.WriteAsync(Part.Some(10_000), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        });

        (await FetchedAsync(files, 400)).Should().StartWith("mediaUrl: expected the file at ");
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_400()
    {
        await using var host = await MediaHost.StartAsync(allowedHosts: Loopback);

        var refused = await host.PostUrlAsync($"http://{Loopback}:1/photo.png");

        (await refused.ShouldBeRefusedAsync(400, "InvalidParameters")).Should().StartWith("mediaUrl: expected the file at ");
    }

    [Fact]
    public async Task A_host_that_never_answers_is_given_up()
    {
        await using var files = await FileHost.StartAsync(http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));
        await using var host = await MediaHost.StartAsync();
        using var fetcher = new MediaFetcher(new MediaOptions { AllowedHosts = [Loopback], FetchTimeout = TimeSpan.FromMilliseconds(50) });
        using var upload = host.World.World.Media.BeginUpload(MediaLimits.Upload);

        var refused = await fetcher.FetchAsync(MediaUrl.Read(files.Url + "/photo.png").Value!, upload, MediaHost.Cancel);

        refused!.Message.Should().Contain("got no whole answer within 0.05 s");
    }

    [Fact]
    public void A_fetch_is_given_thirty_seconds() => new MediaOptions().FetchTimeout.Should().Be(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData("http://ALLOWED.test/a.png", true)]
    [InlineData("https://allowed.test:8443/a.png", true)]
    [InlineData("http://[::1]:80/a.png", true)]
    [InlineData("http://allowed.test.evil.test/a.png", false)]
    [InlineData("http://allowed.test@evil.test/a.png", false)]
    [InlineData("http://evil.test#allowed.test/a.png", false)]
    public void Only_the_host_itself_is_allowed(string url, bool may)
    {
        using var fetcher = new MediaFetcher(new MediaOptions { AllowedHosts = ["allowed.test", "[::1]"] });

        fetcher.MayFetch(new Uri(url)).Should().Be(may);
    }

    /// <summary>Asks for a file of a host that is allowed, with a limit of 100,000 bytes; yields the refusal.</summary>
    private static async Task<string> FetchedAsync(FileHost files, int status)
    {
        await using var host = await MediaHost.StartAsync(100_000, Loopback);
        var answer = await host.PostUrlAsync(files.Url + "/photo.png");
        var message = await answer.ShouldBeRefusedAsync(
            status, status switch { 413 => "RequestTooLarge", 415 => "UnsupportedMediaType", _ => "InvalidParameters" });
        host.Server.Worlds.MediaBytes.Should().Be(0);
        return message;
    }
}
