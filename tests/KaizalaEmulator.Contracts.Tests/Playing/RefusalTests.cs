using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Playing;

public sealed class RefusalTests
{
    public static TheoryData<object, string> Lacking => new()
    {
        { Play.Request("r", auth: new { type = "hawk" }), "small: r: the auth type \"hawk\" is not supported; known are apikey, basic, bearer, noauth" },
        { Play.Request("r", body: new { mode = "graphql", graphql = new { query = "{}" } }), "small: r: the body mode \"graphql\" is not supported; known are file, formdata, raw, urlencoded" },
        { Play.Request("r", url: "http://x/{{$randomNobody}}"), "small: r: the dynamic variable \"{{$randomNobody}}\" is not supported" },
        { Play.Request("r", "pm.visualizer.set('x');"), "small: r: test script: \"pm.visualizer\" is not supported" },
        { Play.Request("r", before: "const jar = pm.cookies.jar();"), "small: r: pre-request script: \"pm.cookies.jar\" is not supported" },
        { Play.Request("r", "const _ = require('lodash');"), "small: r: test script: \"require\" is not supported" },
        { Play.Request("r", "pm['vault'].get('x');"), "small: r: test script: \"pm.vault\" is not supported" },
        { Play.Request("r", settings: new { strictSSL = false }), "small: r: the protocol setting \"strictSSL\" is not supported; known are*" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task What_the_player_lacks_is_refused_by_name_before_anything_is_sent(object request, string problem)
    {
        var handler = new StubHandler();

        var play = () => Play.AllAsync(Play.Collection(Play.Request("fine"), request), handler);

        (await play.Should().ThrowAsync<CollectionException>()).WithMessage(problem);
        handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        var collection = Play.Collection(Play.Request("one", auth: new { type = "hawk" }), Play.Request("two", "pm.visualizer.set('x'); pm.vault.get('y');"));

        var play = () => Play.AllAsync(collection);

        (await play.Should().ThrowAsync<CollectionException>()).Which.Problems.Should().HaveCount(3);
    }

    [Fact]
    public async Task What_is_not_played_is_not_refused()
    {
        var collection = Play.Collection(Play.Request("fine"), Play.Request("lacking", auth: new { type = "hawk" }));

        var played = await Play.AllAsync(collection, new PlayerOptions { Folder = "fine" });

        played.Single().Passed.Should().BeTrue();
    }

    [Theory]
    [InlineData("const pm = { visualizer: 1 }; pm.visualizer;")]
    [InlineData("[1].map(_ => _ + 1);")]
    [InlineData("const moment = 1; moment;")]
    public async Task Names_that_a_script_declares_itself_are_its_own(string script) => (await Play.ScriptAsync(script)).Error.Should().BeNull();

    [Theory]
    [InlineData("const name = 'vault'; pm[name];", "one: test script: Error: pm.vault is not supported by this player")]
    [InlineData("eval('pm.visualizer');", "one: test script: Error: pm.visualizer is not supported by this player")]
    [InlineData("eval('pm.execution.runRequest');", "one: test script: Error: pm.execution.runRequest is not supported by this player")]
    public async Task What_only_running_shows_fails_by_name(string script, string error) => (await Play.ScriptAsync(script)).Error.Should().Be(error);
}
