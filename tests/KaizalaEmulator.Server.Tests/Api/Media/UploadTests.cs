using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Media;

public class UploadTests
{
    [Fact]
    public async Task One_file_becomes_a_resource_of_the_form_of_2017()
    {
        await using var host = await MediaHost.StartAsync();
        var picture = Part.Png("photo.png", 3000);

        var resource = await host.UploadAsync(picture);

        resource.EnumerateObject().Select(field => field.Name).Should().Equal("Thumbnail", "ActionType", "Files");
        resource.GetProperty("Thumbnail").GetBytesFromBase64().Should().Equal(picture.Bytes);
        resource.GetProperty("ActionType").GetInt32().Should().Be(3);
        var file = resource.GetProperty("Files").EnumerateArray().Should().ContainSingle().Subject;
        file.EnumerateObject().Select(field => field.Name).Should().Equal("Id", "Name", "Size", "Url");
        file.GetProperty("Name").GetString().Should().Be("photo.png");
        file.GetProperty("Size").GetInt32().Should().Be(3);
        file.GetProperty("Url").GetString().Should().Be($"{host.ApiRoot}media/default/{file.GetProperty("Id").GetString()}/photo.png");
        (await host.Http.GetByteArrayAsync(MediaHost.UrlOf(resource), MediaHost.Cancel)).Should().Equal(picture.Bytes);
    }

    [Theory]
    [InlineData("a.jpg", "image/jpeg", 3)]
    [InlineData("a.mp3", "audio/mpeg", 5)]
    [InlineData("a.pdf", "application/pdf", 6)]
    [InlineData("a.mp4", "video/mp4", 10)]
    public async Task Each_kind_has_its_action_type_and_only_pictures_a_thumbnail(string name, string contentType, int actionType)
    {
        await using var host = await MediaHost.StartAsync();

        var resource = await host.UploadAsync(new Part(name, contentType, [1]));

        resource.GetProperty("ActionType").GetInt32().Should().Be(actionType);
        resource.GetProperty("Thumbnail").ValueKind.Should().Be(actionType == 3 ? JsonValueKind.String : JsonValueKind.Null);
    }

    [Fact]
    public async Task Of_a_larger_picture_the_thumbnail_is_a_small_placeholder()
    {
        await using var host = await MediaHost.StartAsync();

        var resource = await host.UploadAsync(Part.Png(size: 9000));

        resource.GetProperty("Thumbnail").GetBytesFromBase64().Should().StartWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 })
            .And.HaveCountLessThan(1000);
    }

    [Fact]
    public async Task Several_parts_are_one_album()
    {
        await using var host = await MediaHost.StartAsync();

        var resource = await host.UploadAsync(Part.Png("a.png", 10), new Part("b.jpg", "image/jpeg", Part.Some(20)), Part.Png("c.png", 30));

        resource.GetProperty("ActionType").GetInt32().Should().Be(3);
        resource.GetProperty("Files").EnumerateArray().Select(file => file.GetProperty("Name").GetString()).Should().Equal("a.png", "b.jpg", "c.png");
        for (var i = 0; i < 3; i++)
            (await host.Http.GetByteArrayAsync(MediaHost.UrlOf(resource, i), MediaHost.Cancel)).Should().Equal(Part.Some(10 * (i + 1)));
    }

    [Theory]
    [InlineData("/v1/media")]
    [InlineData("/v1/media/")]
    [InlineData("/media")]
    [InlineData("//v1/Media")]
    public async Task Each_spelling_of_the_route_works_on_each_host(string path)
    {
        await using var host = await MediaHost.StartAsync();
        foreach (var root in new[] { host.Server.Endpoints.ApiRoot, host.Server.Endpoints.UrlOf("kms1") })
        {
            var resource = await MediaHost.ResourceOf(await host.PostAsync(MediaHost.Multipart(Part.Png()), root + path));

            MediaHost.UrlOf(resource).Should().StartWith($"{host.ApiRoot}media/default/");
        }
    }

    [Fact]
    public async Task Fields_of_the_form_beside_the_file_are_passed_over()
    {
        await using var host = await MediaHost.StartAsync();
        var form = MediaHost.Multipart(Part.Png());
        form.Add(new StringContent("a caption"), "caption");

        (await MediaHost.ResourceOf(await host.PostAsync(form))).GetProperty("Files").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("filename=\"my photo.png\"", "my photo.png")]
    [InlineData("filename=photo.png", "photo.png")]
    [InlineData("filename=\"C:\\Users\\a\\photo.png\"", "photo.png")]
    [InlineData("filename=\"../photo.png\"", "photo.png")]
    [InlineData("filename=\"फोटो.png\"", "फोटो.png")]
    [InlineData("filename=\"x.png\"; filename*=UTF-8''%E0%A4%AB%20.png", "फ .png")]
    [InlineData("filename=\"a\\\"b#?%.png\"", "a\"b#?%.png")]
    [InlineData("filename=\"<script>.png\"", "<script>.png")]
    public async Task A_file_keeps_its_name_and_its_url_leads_to_it(string parameter, string name)
    {
        await using var host = await MediaHost.StartAsync();

        var resource = await MediaHost.ResourceOf(await host.PostAsync(Raw(
            $"--b\r\nContent-Disposition: form-data; name=\"x\"; {parameter}\r\nContent-Type: image/png\r\n\r\nbytes\r\n--b--\r\n")));

        resource.GetProperty("Files")[0].GetProperty("Name").GetString().Should().Be(name);
        var url = MediaHost.UrlOf(resource);
        new Uri(url).Segments.Should().HaveCount(5);
        var answer = await host.Http.GetAsync(url, MediaHost.Cancel);
        (await answer.Content.ReadAsStringAsync(MediaHost.Cancel)).Should().Be("bytes");
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().Be(name);
    }

    [Theory]
    [InlineData("photo.png", null, "part \"file\": expected a Content-Type of its own for \"photo.png\", such as image/png, got none.")]
    [InlineData("photo.png", "image/jpeg", "part \"file\": expected the Content-Type image/png for \"photo.png\", got \"image/jpeg\".")]
    [InlineData("photo.png", "application/octet-stream", "part \"file\": expected the Content-Type image/png for \"photo.png\", got \"application/octet-stream\".")]
    [InlineData("page.html", "image/png", "part \"file\": expected a file name that ends with one of *, got \"page.html\".")]
    public async Task A_part_of_an_unsupported_type_is_415(string name, string? contentType, string message)
    {
        await using var host = await MediaHost.StartAsync();

        var refused = await host.PostAsync(Part.Png(), new Part(name, contentType, Part.Some(50_000)));

        (await refused.ShouldBeRefusedAsync(415, "UnsupportedMediaType")).Should().Match(message);
        host.Server.Worlds.MediaBytes.Should().Be(0, "an upload is kept whole or not at all");
    }

    public static TheoryData<string, string> BrokenBodies() => new()
    {
        { "--b--\r\n", "body: expected a part with a file name*got nothing." },
        { "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", "body: expected a part with a file name*" },
        { "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", "body: expected a part with a file name*" },
        { "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", "body: expected a part with a file name*" },
        { "", "body: expected parts of multipart/form-data up to the closing boundary, got one that cannot be read*" },
        { "--other--\r\n", "body: expected parts of multipart/form-data up to the closing boundary*" },
        { RawCall.FileHead() + "x", "body: expected parts of multipart/form-data up to the closing boundary*" },
        { RawCall.FileHead() + "x\r\n--b", "body: expected parts of multipart/form-data up to the closing boundary*" },
        { "--b\r\nno header\r\n\r\nx\r\n--b--\r\n", "body: expected parts of multipart/form-data up to the closing boundary*" },
        { "--b\r\nX: " + new string('x', 100_000) + "\r\n\r\nx\r\n--b--\r\n", "body: expected parts of multipart/form-data up to the closing boundary*" },
    };

    [Theory]
    [MemberData(nameof(BrokenBodies))]
    public async Task A_body_without_a_file_or_without_an_end_is_400(string body, string message)
    {
        await using var host = await MediaHost.StartAsync();

        (await (await host.PostAsync(Raw(body))).ShouldBeRefusedAsync(400, "InvalidParameters")).Should().Match(message);
        host.Server.Worlds.MediaBytes.Should().Be(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("image/png")]
    [InlineData("multipart/mixed; boundary=b")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData(null)]
    public async Task A_request_of_another_content_type_is_400(string? contentType)
    {
        await using var host = await MediaHost.StartAsync();

        var message = await (await host.PostAsync(Raw("{}", contentType))).ShouldBeRefusedAsync(400, "InvalidParameters");

        message.Should().StartWith("Content-Type: expected the request's Content-Type multipart/form-data with a boundary");
    }

    [Fact]
    public async Task An_album_of_other_than_pictures_is_400()
    {
        await using var host = await MediaHost.StartAsync();

        var refused = await host.PostAsync(Part.Png(), new Part("a.pdf", "application/pdf", [1]));

        (await refused.ShouldBeRefusedAsync(400, "InvalidParameters")).Should().Contain("an album holds pictures only");
    }

    [Theory]
    [InlineData("accessToken: nonsense", "Invalid token. Failure reason")]
    [InlineData("X: y", "Token missing.")]
    public async Task The_token_is_judged_before_a_byte_of_the_body_came(string header, string message)
    {
        await using var host = await MediaHost.StartAsync();
        using var call = await RawCall.PostAsync(host.ApiRoot, "Content-Length: 10000000", header);

        var (status, text) = await call.AnswerAsync();

        status.Should().Be(401);
        text.Should().Contain(message);
    }

    [Fact]
    public async Task A_connector_needs_the_permission_media()
    {
        await using var host = await MediaHost.StartAsync();
        var seed = """
            {"name":"other","seed":{"connectors":[{"applicationId":"app","applicationSecret":"SECRET0123","permissions":["Text Message"]}],
             "users":[{"mobileNumber":"+911234567890"}],
             "tokens":[{"kind":"user","applicationId":"app","mobileNumber":"+911234567890","refreshToken":"r","accessToken":"no-media"}]}}
            """;
        (await host.PostAsync(new StringContent(seed), "/_emulator/worlds")).EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/media") { Content = MediaHost.Multipart(Part.Png()) };
        request.Headers.Add("Authorization", "Bearer no-media");
        host.Http.DefaultRequestHeaders.Clear();

        var refused = await host.Http.SendAsync(request, MediaHost.Cancel);

        ((int)refused.StatusCode).Should().Be(403);
        (await refused.Content.ReadAsStringAsync(MediaHost.Cancel)).Should().Contain("lacks the permission");
    }

    [Fact]
    public async Task The_journal_shows_what_came_and_not_its_bytes()
    {
        await using var host = await MediaHost.StartAsync();
        var body = MediaHost.Multipart(Part.Png("a.png", 5000), Part.Png("b.png"));
        var size = body.Headers.ContentLength;
        await host.PostAsync(body);
        await host.PostAsync(Raw("{}", "application/json"));
        host.Http.DefaultRequestHeaders.Clear();
        await host.PostAsync(Raw("{}"));

        host.World.Journal.Entries.Select(BodyOf).Should().Equal(
            $"(multipart/form-data, {size} bytes: a.png, b.png)",
            "(application/json, 2 bytes, not read)",
            "(multipart/form-data, 2 bytes, not read)");
    }

    [Fact]
    public async Task A_phone_uploads_as_a_connector_does()
    {
        await using var host = await MediaHost.StartAsync();
        host.Http.DefaultRequestHeaders.Clear();
        foreach (var (path, body) in new (string, HttpContent)[]
        {
            ("media", MediaHost.Multipart(Part.Png())),
            ("media/url", new StringContent("""{"mediaUrl":"https://contoso.example/photo.png"}""")),
        })
        {
            var resource = await MediaHost.ResourceOf(await host.PostAsync(body, $"/_emulator/phones/+911199999999/{path}"));

            (await host.Http.GetByteArrayAsync(MediaHost.UrlOf(resource), MediaHost.Cancel)).Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task In_memory_a_url_leads_back_to_the_same_client()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var resource = await MediaHost.ResourceOf(await http.PostAsync("v1/media", MediaHost.Multipart(Part.Png(size: 300_000)), MediaHost.Cancel));

        MediaHost.UrlOf(resource).Should().StartWith($"http://api.kaizala.test/media/{kaizala.World.Name}/");
        (await http.GetByteArrayAsync(MediaHost.UrlOf(resource), MediaHost.Cancel)).Should().Equal(Part.Some(300_000));
    }

    internal static HttpContent Raw(string body, string? contentType = "multipart/form-data; boundary=b")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private static string BodyOf(JournalEntry entry) => Encoding.UTF8.GetString(entry.RequestBody);
}
