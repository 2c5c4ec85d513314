using System.Text;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Server.Worlds;
using KaizalaEmulator.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KaizalaEmulator.Server.Tests.Http;

/// <summary>The rows of the error table that belong to no resource.</summary>
public sealed class ErrorTests
{
    private const string Messages = "/v1/groups/" + SignIns.Team + "/messages";

    [Theory]
    [InlineData("/v1/groups", "GET")]
    [InlineData("/v1/groups", "POST")]
    [InlineData("/v1/groups/unknown", "GET")]
    [InlineData(Messages, "POST")]
    [InlineData("/v1/groups/unknown/members/unknown", "DELETE")]
    public async Task Without_an_access_token_a_call_is_told_where_to_put_it(string path, string method)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Ask(method, path, "not even JSON")).ShouldBeInvalidToken(Reply.TokenMissing);
        (await http.Ask(method, path, "{}", headers: [("accessToken", "")])).ShouldBeInvalidToken(Reply.TokenMissing);
        (await http.Ask(method, path, "{}", headers: [("Authorization", "Bearer ")])).ShouldBeInvalidToken(Reply.TokenMissing);
    }

    [Theory]
    [InlineData("", "Body is empty: expected a JSON object*")]
    [InlineData("  \r\n", "Body is empty: expected a JSON object*")]
    [InlineData("{\"message\":\n  \"a\" \"b\"}", "line 2, column *")]
    [InlineData("{'message': None}", "line 1, column *")]
    [InlineData("{'message': True}", "line 1, column *")]
    [InlineData("[\"message\"]", "line 1, column 1*")]
    [InlineData("{message:'x'} and more", "line 1, column *")]
    [InlineData("{message:['a']}", "message: expected text or a number, got an array")]
    [InlineData("{message:'x', sendToAllSubscribers:'perhaps'}", "sendToAllSubscribers: expected true or false, got \"perhaps\"")]
    [InlineData("{message:'x', subscribers:[{}]}", "subscribers[0]: expected text or a number, got an object")]
    public async Task A_body_that_even_a_tolerant_reader_cannot_read_is_refused_by_place_and_reason(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Post(Messages, body)).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_body_over_8_MB_is_refused_and_the_connection_goes_on(bool onSocket, bool chunked)
    {
        await using var kaizala = onSocket ? await KaizalaServer.OnSocketAsync() : await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var content = new ByteArrayContent(new byte[(8 * 1024 * 1024) + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.BaseAddress!, Messages)) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        var response = await http.SendAsync(request);

        new Reply(response, await response.Content.ReadAsStringAsync())
            .ShouldBeError(413, "RequestTooLarge", "InvalidRequest", "The body is larger than the limit of 8388608 bytes.");
        (await http.Get("/v1/groups")).ShouldBeOk();
    }

    [Fact]
    public async Task A_body_of_just_8_MB_is_read()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var body = "{message:'x'}".PadRight(8 * 1024 * 1024);

        (await http.Post(Messages, body)).ShouldBeOk();
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_service_exception_without_details()
    {
        var worlds = WorldRegistry.Start(SeedReader.Demo, TimeProvider.System, ["kms1"]).Value!;
        var frame = new ApiMiddleware(worlds, NullLogger<ApiMiddleware>.Instance);
        var http = new DefaultHttpContext { Request = { Method = "GET", Path = "/v1/groups" }, Response = { Body = new MemoryStream() } };

        await frame.InvokeAsync(http, _ => throw new InvalidOperationException("a secret detail"));

        http.Response.StatusCode.Should().Be(500);
        var body = Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
        body.Should().Be("""{"message":"The emulator failed on this request; its log has the details.","errorCode":"ServiceException","errorCategoryKey":"ServiceException"}""");
        worlds.Default.Journal.Entries.Should().ContainSingle().Which.ErrorCode.Should().Be("ServiceException");
    }

    [Theory]
    [InlineData("/v1/groups/{0}")]
    [InlineData("/v1/nowhere/{0}")]
    public async Task A_long_name_with_a_pair_of_surrogates_at_the_cut_is_quoted_whole(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        for (var length = 30; length < 62; length++)
        {
            var name = new string('a', length) + "😀😀" + new string('b', 40);

            var reply = await http.Get(string.Format(null, path, Uri.EscapeDataString(name)));

            reply.ShouldBeNotFound("*aaa*");
            reply["message"].Should().NotContain("\uFFFD");
        }
    }
}
