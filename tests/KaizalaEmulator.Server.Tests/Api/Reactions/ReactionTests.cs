using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Reactions;

/// <summary>Likes and comments are made, and refused.</summary>
public sealed class ReactionTests
{
    [Fact]
    public async Task A_second_like_of_the_same_person_is_the_first_one()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens", toAll: true);

        var first = await React(scene, scene.Member, post, "Like");
        var second = await React(scene, scene.Member, post, "like");
        var others = await React(scene, scene.Reader, post, "LIKE");

        Of(("reactionId", Text)).ShouldFit(first);
        second.ShouldBeOk()["reactionId"].GetString().Should().Be(first["reactionId"].GetString());
        others.ShouldBeOk()["reactionId"].GetString().Should().NotBe(first["reactionId"].GetString());
        scene.Kaizala.World.Reactions.Of(post)!.Likes.Should().Be(2);
    }

    [Fact]
    public async Task Every_comment_is_one_of_its_own()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");

        (await React(scene, scene.Member, post, "Comment", "At last")).ShouldBeOk();
        (await React(scene, scene.Member, post, "Comment", "At last")).ShouldBeOk();
        (await React(scene, scene.Member, post, "Like", "a like has no comment")).ShouldBeOk();

        var reactions = scene.Kaizala.World.Reactions.Of(post)!;
        (reactions.Likes, reactions.Comments).Should().Be((1, 2));
        reactions.All.Select(reaction => reaction.Comment).Should().Equal("At last", "At last", null);
    }

    [Theory]
    [InlineData("Applaud", "x", "reactionType", "\"Like\" or \"Comment\"")]
    [InlineData("", "x", "reactionType", "nothing")]
    [InlineData("Comment", " ", "comment", "reactionType is Comment")]
    [InlineData("Comment", null, "comment", "reactionType is Comment")]
    public async Task A_bad_field_is_named(string type, string? comment, string field, string part)
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");

        (await React(scene, scene.Member, post, type, comment)).ShouldBeBad(field, part);

        scene.Kaizala.World.Reactions.Of(post).Should().BeNull();
    }

    [Fact]
    public async Task Reference_and_source_group_are_needed_and_a_comment_has_a_length()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");
        var http = scene.As(scene.Member);
        var group = scene.Group.Id.Text;

        (await http.PostJson($"{scene.Path}/reaction", new { sourceGroupId = group, reactionType = "Like" })).ShouldBeBad("referenceId");
        (await http.PostJson($"{scene.Path}/reaction", new { referenceId = post.Id.ToString(), reactionType = "Like" })).ShouldBeBad("sourceGroupId");
        (await React(scene, scene.Member, post, "Comment", new string('x', 4001))).ShouldBeBad("comment", "4000", "4001");
        (await React(scene, scene.Member, post, "Comment", new string('x', 4000))).ShouldBeOk();
    }

    [Fact]
    public async Task What_is_not_there_or_not_for_the_caller_is_unknown()
    {
        await using var scene = await PublicGroup.StartAsync();
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Among members");
        var elsewhere = scene.Kaizala.Plant("Elsewhere").With(Role.Member, scene.Member);
        var path = $"{scene.Path}/reaction";

        (await scene.As(scene.Reader).PostJson(path, Body(scene.Group, post, "Like"))).ShouldBeUnknown("referenceId", post.Id.ToString());
        (await scene.As(scene.Member).PostJson(path, Body(elsewhere, post, "Like"))).ShouldBeUnknown("sourceGroupId", elsewhere.Id.Text);
        (await scene.As(scene.Member).PostJson(path, new { referenceId = "1", sourceGroupId = scene.Group.Id.Text, reactionType = "Like" }))
            .ShouldBeUnknown("referenceId");
        (await scene.As(scene.Reader).GetJson($"{path}/{post.Id}/summary")).ShouldBeUnknown(post.Id.ToString());
        (await scene.As(scene.Reader).GetJson($"{path}/{post.Id}?reactionType=Like")).ShouldBeUnknown(post.Id.ToString());
    }

    [Fact]
    public async Task In_a_sub_group_one_reacts_to_what_was_sent_above()
    {
        await using var scene = await PublicGroup.StartAsync();
        var reader = scene.Kaizala.Person("+911000000041");
        var branch = scene.Kaizala.Plant("Branch").With(Role.Member, reader);
        scene.Group.Above(branch);
        var post = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens");
        var http = scene.As(reader);

        (await http.PostJson($"v1/groups/{branch.Id}/reaction", Body(scene.Group, post, "Like"))).ShouldBeOk();

        (await http.GetJson($"v1/groups/{branch.Id}/reaction/{post.Id}/summary?sourceGroupId={scene.Group.Id}@1"))
            .ShouldBeOk()["summary"][0].GetProperty("reactionsCountMap").GetProperty("like").GetInt32().Should().Be(1);
        (await http.GetJson($"v1/groups/{branch.Id}/reaction/{post.Id}/summary")).ShouldBeUnknown();
        (await http.PostJson($"{scene.Path}/reaction", Body(scene.Group, post, "Like"))).ShouldBeUnknown(scene.Group.Id.Text);
    }

    private static object Body(Group source, Message post, string type, string? comment = null) =>
        new { referenceId = post.Id.ToString(), sourceGroupId = source.Id.Text, reactionType = type, comment };

    private static Task<JsonAnswer> React(PublicGroup scene, User person, Message post, string type, string? comment = null) =>
        scene.As(person).PostJson($"{scene.Path}/reaction", Body(scene.Group, post, type, comment));
}
