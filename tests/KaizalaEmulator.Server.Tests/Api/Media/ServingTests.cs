using System.Net;
using System.Net.Http.Headers;

namespace KaizalaEmulator.Server.Tests.Api.Media;

public class ServingTests
{
    [Theory]
    [InlineData("a.jpg", "image/jpg", "image/jpeg", "inline")]
    [InlineData("a.png", "image/png", "image/png", "inline")]
    [InlineData("a.wav", "audio/x-wav", "audio/wav", "inline")]
    [InlineData("a.3gp", "video/3gpp", "video/3gpp", "inline")]
    [InlineData("a.pdf", "application/pdf", "application/pdf", "attachment")]
    [InlineData("a.doc", "application/msword", "application/msword", "attachment")]
    public async Task A_file_is_served_with_its_type_and_cannot_run_as_a_page(string name, string sent, string served, string disposition)
    {
        await using var host = await MediaHost.StartAsync();
        var url = await host.UrlAfterUploadAsync(new Part(name, sent, [.. "<script>alert(1)</script>"u8]));
        host.Http.DefaultRequestHeaders.Clear();

        using var answer = await host.Http.GetAsync(url, MediaHost.Cancel);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be(served);
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be(disposition);
        Header(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Header(answer, "Content-Security-Policy").Should().Be("sandbox; default-src 'none'");
        Header(answer, "Access-Control-Allow-Origin").Should().Be("*");
        Header(answer, "Cross-Origin-Resource-Policy").Should().Be("cross-origin");
        answer.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
        answer.Headers.AcceptRanges.Should().Contain("bytes");
    }

    [Fact]
    public async Task Every_host_serves_it_and_no_call_is_noted()
    {
        await using var host = await MediaHost.StartAsync();
        var path = new Uri(await host.UrlAfterUploadAsync(Part.Png())).AbsolutePath;
        host.World.Journal.Clear();

        foreach (var root in host.Server.Endpoints.Endpoints.Values.Append(host.Server.Endpoints.ApiRoot))
            (await host.Http.GetByteArrayAsync(root + path, MediaHost.Cancel)).Should().Equal(Part.Some(100));

        host.World.Journal.Entries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("bytes=16380-16399", 16380, 20)] // over the end of the first chunk
    [InlineData("bytes=1500000-", 1_500_000, 500_000)]
    [InlineData("bytes=-5", 1_999_995, 5)]
    [InlineData("bytes=0-99999999", 0, 2_000_000)]
    public async Task A_range_is_served_alone(string range, int from, int count)
    {
        await using var host = await MediaHost.StartAsync();
        var part = Part.Png(size: 2_000_000);
        var url = await host.UrlAfterUploadAsync(part);

        using var answer = await GetAsync(host, url, ("Range", range));

        answer.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        answer.Content.Headers.ContentRange!.ToString().Should().Be($"bytes {from}-{from + count - 1}/2000000");
        (await answer.Content.ReadAsByteArrayAsync(MediaHost.Cancel)).AsSpan().SequenceEqual(part.Bytes.AsSpan(from, count)).Should().BeTrue();
    }

    [Fact]
    public async Task A_range_past_the_end_is_416()
    {
        await using var host = await MediaHost.StartAsync();

        using var answer = await GetAsync(host, await host.UrlAfterUploadAsync(Part.Png()), ("Range", "bytes=100-"));

        answer.StatusCode.Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange!.ToString().Should().Be("bytes */100");
    }

    [Fact]
    public async Task Head_says_what_get_would_send()
    {
        await using var host = await MediaHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, await host.UrlAfterUploadAsync(Part.Png()));

        using var answer = await host.Http.SendAsync(request, MediaHost.Cancel);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.Should().Be(100);
        answer.Content.Headers.ContentType!.ToString().Should().Be("image/png");
        (await answer.Content.ReadAsByteArrayAsync(MediaHost.Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        await using var host = await MediaHost.StartAsync();
        var url = await host.UrlAfterUploadAsync(Part.Png());
        var tag = (await host.Http.GetAsync(url, MediaHost.Cancel)).Headers.ETag!;

        tag.IsWeak.Should().BeFalse();
        (await GetAsync(host, url, ("If-None-Match", tag.Tag))).StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await GetAsync(host, url, ("If-None-Match", "\"other\""))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await GetAsync(host, url, ("If-Range", "\"other\""), ("Range", "bytes=0-1"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_file_is_served_empty()
    {
        await using var host = await MediaHost.StartAsync();

        (await host.Http.GetByteArrayAsync(await host.UrlAfterUploadAsync(Part.Png(size: 0)), MediaHost.Cancel)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/media/default/00000000-0000-4000-8000-000000000000/a.png", "Media \"00000000-0000-4000-8000-000000000000\" is unknown in world \"default\"*")]
    [InlineData("/media/default/nonsense/a.png", "Media \"nonsense\" is unknown*")]
    [InlineData("/media/nowhere/00000000-0000-4000-8000-000000000000/a.png", "No world \"nowhere\"*")]
    [InlineData("/media/default/a.png", "No such route*")]
    [InlineData("/media/default//a.png", "No such route*")]
    [InlineData("/v1/media/default/00000000-0000-4000-8000-000000000000/a.png", "No such route*")]
    public async Task What_is_unknown_is_404_in_the_error_shape(string path, string message)
    {
        await using var host = await MediaHost.StartAsync();

        (await (await host.Http.GetAsync(path, MediaHost.Cancel)).ShouldBeRefusedAsync(404, "NotFound")).Should().Match(message);
    }

    [Fact]
    public async Task Other_methods_are_405_and_name_those_there_are()
    {
        await using var host = await MediaHost.StartAsync();

        using var answer = await host.Http.DeleteAsync(await host.UrlAfterUploadAsync(Part.Png()), MediaHost.Cancel);

        await answer.ShouldBeRefusedAsync(405, "MethodNotAllowed");
        answer.Content.Headers.Allow.Should().Equal("GET", "HEAD", "OPTIONS");
    }

    [Fact]
    public async Task A_page_elsewhere_may_ask_for_a_range()
    {
        await using var host = await MediaHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, await host.UrlAfterUploadAsync(Part.Png()));
        request.Headers.Add("Access-Control-Request-Headers", "range");

        using var answer = await host.Http.SendAsync(request, MediaHost.Cancel);

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        Header(answer, "Access-Control-Allow-Origin").Should().Be("*");
        Header(answer, "Access-Control-Allow-Headers").Should().Be("range");
        Header(answer, "Access-Control-Expose-Headers").Should().Contain("Content-Range");
    }

    private static Task<HttpResponseMessage> GetAsync(MediaHost host, string url, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return host.Http.SendAsync(request, MediaHost.Cancel);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
