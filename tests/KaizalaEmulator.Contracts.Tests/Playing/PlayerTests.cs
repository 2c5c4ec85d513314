using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Playing;

public sealed class PlayerTests
{
    [Fact]
    public async Task Plays_one_folder_or_request_by_name()
    {
        var folder = new { name = "folder", item = new[] { Play.Request("inside"), Play.Request("beside") } };
        var collection = Play.Collection(Play.Request("before"), folder, Play.Request("after"));

        var played = await Play.AllAsync(collection, new PlayerOptions { Folder = "folder" });

        played.Select(one => string.Join('/', one.Path)).Should().Equal("folder/inside", "folder/beside");
        (await Play.AllAsync(collection, new PlayerOptions { Folder = "after" })).Should().ContainSingle();
    }

    [Fact]
    public async Task An_unknown_folder_is_refused_with_the_known_ones()
    {
        var play = () => Play.AllAsync(Play.Collection(new { name = "Groups", item = new[] { Play.Request("one") } }), new PlayerOptions { Folder = "groups" });

        (await play.Should().ThrowAsync<CollectionException>()).WithMessage("no folder or request is named \"groups\"; the folders are \"Groups\"");
    }

    [Fact]
    public async Task Assertions_of_the_contract_follow_those_of_the_scripts()
    {
        var options = new PlayerOptions { Contract = (sent, got) => [new Assertion($"{sent.Method} {sent.Url.AbsolutePath} {got.Status}", "expected 201, got 200", AssertionSource.Contract)] };

        var played = await Play.ScriptAsync("pm.test('script', () => {});", options);

        played.Assertions.Select(one => one.Name).Should().Equal("script", "GET /x 200");
        played.Passed.Should().BeFalse();
    }

    [Fact]
    public async Task A_skipped_request_is_told_and_not_sent()
    {
        var handler = new StubHandler();

        var played = await Play.AllAsync(Play.Collection(Play.Request("one", before: "pm.execution.skipRequest();")), handler);

        played.Single().Should().Match<PlayedRequest>(one => one.Skipped && one.Request == null && one.Passed);
        handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_longer_than_the_limit_is_an_error()
    {
        var handler = new StubHandler(_ => StubHandler.Json(new string('x', 1001)));

        var played = await Play.AllAsync(Play.Collection(Play.Request("one")), new PlayerOptions { Handler = handler, MaxResponseBytes = 1000 });

        played.Single().Error.Should().Be("GET http://api.test/x: expected a body of at most 1000 bytes, got a longer one");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_an_error_and_the_run_goes_on()
    {
        var collection = Play.Collection(Play.Request("one"), Play.Request("two"));

        var played = await Play.AllAsync(collection, new PlayerOptions { Handler = new HangingHandler(), RequestTimeout = TimeSpan.FromMilliseconds(30) });

        played.Should().HaveCount(2);
        played[0].Error.Should().Be("GET http://api.test/x: no answer within 0.03 s");
    }

    [Fact]
    public async Task Cancelling_stops_in_the_midst_of_a_request()
    {
        using var cancel = new CancellationTokenSource();
        var handler = new HangingHandler();
        var next = new Player(new PlayerOptions { Handler = handler }).PlayAsync(Play.Collection(Play.Request("one")), null, cancel.Token).GetAsyncEnumerator();
        var moving = next.MoveNextAsync().AsTask();
        await handler.Asked;

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => moving).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_run_that_goes_round_for_ever_is_ended()
    {
        var play = () => Play.AllAsync(Play.Collection(Play.Request("one", "pm.execution.setNextRequest('one');")), new PlayerOptions { MaxRequests = 20 });

        (await play.Should().ThrowAsync<CollectionException>()).WithMessage("the run was ended after 20 requests: setNextRequest seems to go round for ever");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_error_of_its_request()
    {
        var upload = Play.Request("upload", body: new { mode = "formdata", formdata = new[] { new { key = "media", type = "file", src = "nobody.png" } } });

        var played = await Play.AllAsync(Play.Collection(upload, Play.Request("next")));

        played[0].Error.Should().StartWith("the file \"nobody.png\" of the body cannot be read:");
        played[1].Passed.Should().BeTrue();
    }

    [Fact]
    public async Task The_same_chance_gives_the_same_values()
    {
        var collection = Play.Collection(Play.Request("one", url: "http://x/{{$guid}}/{{$randomFullName}}", body: new { mode = "raw", raw = "{{$randomInt}}" }));
        var (first, second) = (new StubHandler(), new StubHandler());

        await Play.AllAsync(collection, new PlayerOptions { Handler = first, Chance = new Random(7) });
        await Play.AllAsync(collection, new PlayerOptions { Handler = second, Chance = new Random(7) });

        first.Requests.Should().Equal(second.Requests);
    }

    [Fact]
    public async Task Variables_of_a_folder_are_seen_inside_it_only()
    {
        var folder = new { name = "folder", variable = new[] { new { key = "base", value = "http://folder.test" } }, item = new[] { Play.Request("inside") } };
        var handler = new StubHandler();

        await Play.AllAsync(Play.Collection(folder, Play.Request("outside")), handler);

        handler.Requests.Should().Equal("GET http://folder.test/x", "GET http://api.test/x");
    }

    [Fact]
    public async Task The_console_is_told_line_by_line()
    {
        var lines = new List<ConsoleLine>();

        await Play.ScriptAsync("console.log('a', 1, { b: [null] }); console.warn('c');", new PlayerOptions { Console = lines.Add });

        lines.Select(line => $"{line.Level} {line.Text}").Should().Equal("log a 1 { b: [ null ] }", "warn c");
    }

    private sealed class HangingHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => asked.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return StubHandler.Json("{}");
        }
    }
}
