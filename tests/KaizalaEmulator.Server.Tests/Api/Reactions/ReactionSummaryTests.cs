using System.Text.Json;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Reactions;

/// <summary>Summaries of reactions: of one post, and of what changed in a group.</summary>
public sealed class ReactionSummaryTests
{
    [Fact]
    public async Task The_summary_of_a_post_counts_likes_and_comments()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");
        await React(scene, scene.Member, post, "Like");
        await React(scene, scene.Member, post, "Comment");
        await React(scene, scene.Admin, post, "Comment");

        var answer = (await Get(scene, $"{post.Id}/summary?sourceGroupId={scene.Group.Id}")).ShouldBeOk();

        answer.Json.ToString().Should().Be(
            $$$"""{"summary":[{"referenceId":"{{{post.Id}}}","reactionsCountMap":{"like":1,"comment":2}}]}""");
    }

    [Fact]
    public async Task The_groups_summary_tells_what_changed_since_its_cursor()
    {
        await using var scene = await PublicGroup.StartAsync();
        var (one, other) = (scene.Kaizala.Say(scene.Group, scene.Admin, "One"), scene.Kaizala.Say(scene.Group, scene.Admin, "Other"));
        await React(scene, scene.Member, one, "Like");
        await React(scene, scene.Member, other, "Like");
        var all = (await Get(scene, "summary?cursor=0")).ShouldBeOk();
        await React(scene, scene.Admin, one, "Comment");

        var changed = (await Get(scene, $"summary?sourceGroupId={scene.Group.Id}&cursor={CursorOf(all)}")).ShouldBeOk();

        Of(("summary", List), ("cursor", Number)).ShouldFit(changed);
        all["summary"].EnumerateArray().Select(ReferenceOf).Should().Equal(one.Id.ToString(), other.Id.ToString());
        changed["summary"].EnumerateArray().Select(ReferenceOf).Should().Equal(one.Id.ToString());
        changed["summary"][0].GetProperty("reactionsCountMap").ToString().Should().Be("""{"like":1,"comment":1}""");
        CursorOf(changed).Should().BeGreaterThan(CursorOf(all));
    }

    [Fact]
    public async Task The_groups_summary_leaves_out_what_is_not_for_the_caller()
    {
        await using var scene = await PublicGroup.StartAsync();
        await React(scene, scene.Member, scene.Kaizala.Say(scene.Group, scene.Admin, "Among members"), "Like");
        var open = scene.Kaizala.Say(scene.Group, scene.Admin, "To all", toAll: true);
        await React(scene, scene.Member, open, "Like");

        var answer = (await scene.As(scene.Reader).GetJson($"{scene.Path}/reaction/summary")).ShouldBeOk();

        answer["summary"].EnumerateArray().Select(ReferenceOf).Should().Equal(open.Id.ToString());
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

    private static string? ReferenceOf(JsonElement row) => row.GetProperty("referenceId").GetString();
}
