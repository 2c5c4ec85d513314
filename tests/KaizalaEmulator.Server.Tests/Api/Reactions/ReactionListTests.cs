using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Reactions;

/// <summary>Lists of reactions, and their cursors.</summary>
public sealed class ReactionListTests
{
    [Fact]
    public async Task A_post_without_reactions_has_zero_of_each()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");

        var summary = (await Get(scene, $"{post.Id}/summary")).ShouldBeOk()["summary"][0];
        var list = (await Get(scene, $"{post.Id}?reactionType=Like&cursor=0")).ShouldBeOk();

        summary.GetProperty("reactionsCountMap").ToString().Should().Be("""{"like":0,"comment":0}""");
        list.Json.ToString().Should().Be("""{"cursor":0,"reactionDetails":[]}""");
    }

    [Fact]
    public async Task The_list_holds_the_kind_asked_for_in_the_order_of_coming()
    {
        await using var scene = await PublicGroup.StartAsync();
        scene.Kaizala.Clock.Freeze();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");
        await React(scene, scene.Member, post, "Like");
        await React(scene, scene.Admin, post, "Comment");
        scene.Kaizala.Clock.Advance(TimeSpan.FromMinutes(3));
        await React(scene, scene.Admin, post, "Like");

        var likes = (await Get(scene, $"{post.Id}?sourceGroupId={scene.Group.Id}&reactionType=Like")).ShouldBeOk();
        var comments = (await Get(scene, $"{post.Id}?reactionType=comment")).ShouldBeOk();

        Of(("cursor", Number), ("reactionDetails", List)).ShouldFit(likes);
        var rows = likes["reactionDetails"].EnumerateArray().ToList();
        rows.ForEach(row => Of(("lastModifiedTime", Number), ("reactionId", Text), ("userId", Text)).ShouldFit(row));
        rows.Select(row => row.GetProperty("userId").GetString()).Should().Equal(scene.Member.Id.Text, scene.Admin.Id.Text);
        rows[1].GetProperty("lastModifiedTime").GetInt64().Should().Be(scene.Kaizala.Clock.Now.ToUnixTimeMilliseconds());
        var comment = comments["reactionDetails"].EnumerateArray().Should().ContainSingle().Subject;
        Of(("lastModifiedTime", Number), ("reactionId", Text), ("userId", Text), ("comment", Text)).ShouldFit(comment);
        (await Get(scene, $"{post.Id}")).ShouldBeOk()["reactionDetails"].GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task Behind_a_cursor_stands_only_what_came_later()
    {
        await using var scene = await PublicGroup.StartAsync();
        scene.Kaizala.Clock.Freeze();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");
        await React(scene, scene.Member, post, "Comment");
        var first = CursorOf(await Get(scene, $"{post.Id}?reactionType=Comment"));
        var last = await React(scene, scene.Admin, post, "Comment");

        var more = await Get(scene, $"{post.Id}?reactionType=Comment&cursor={first}");
        var none = await Get(scene, $"{post.Id}?reactionType=Comment&cursor={CursorOf(more)}");

        more["reactionDetails"].EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("reactionId").GetString().Should().Be(last["reactionId"].GetString());
        CursorOf(more).Should().BeGreaterThan(first, "two reactions in one tick have places of their own");
        none["reactionDetails"].GetArrayLength().Should().Be(0);
        CursorOf(none).Should().Be(CursorOf(more));
    }

    [Fact]
    public async Task A_javascript_number_carries_a_cursor_exactly()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");

        for (var i = 0; i < 20; i++)
        {
            await React(scene, scene.Member, post, "Comment");
            var cursor = CursorOf(await Get(scene, "summary"));
            (cursor % 128).Should().Be(0);
            ((long)(double)cursor).Should().Be(cursor);
        }
    }

    [Theory]
    [InlineData("summary?cursor=now", "cursor")]
    [InlineData("summary?cursor=-128", "cursor")]
    [InlineData("{0}?cursor=1e3", "cursor")]
    [InlineData("{0}?reactionType=Applause", "reactionType")]
    public async Task A_bad_query_is_named(string path, string field)
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");

        (await Get(scene, path.Replace("{0}", post.Id.ToString(), StringComparison.Ordinal))).ShouldBeBad(field);
    }

    private static Task<JsonAnswer> Get(PublicGroup scene, string path) => scene.As(scene.Member).GetJson($"{scene.Path}/reaction/{path}");

    private static async Task<JsonAnswer> React(PublicGroup scene, User person, Message post, string type) =>
        (await scene.As(person).PostJson($"{scene.Path}/reaction", new
        {
            referenceId = post.Id.ToString(),
            sourceGroupId = scene.Group.Id.Text,
            reactionType = type,
            comment = "Good",
        })).ShouldBeOk();

    private static long CursorOf(JsonAnswer answer) => answer["cursor"].GetInt64();
}
