using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Server.Tests.Api.Messages;

/// <summary>Messages that answer another one.</summary>
public sealed class ReplyTests
{
    [Fact]
    public async Task A_reply_points_at_what_it_answers()
    {
        await using var scene = await PublicGroup.StartAsync();
        var question = scene.Kaizala.Say(scene.Group, scene.Admin, "Who has the key?");

        (await Reply(scene, $"{question.Id}@2", [])).ShouldBeOk();

        scene.Group.Posts[^1].ReplyTo.Should().BeSameAs(question);
    }

    [Fact]
    public async Task A_reply_to_a_directed_message_names_the_same_subscribers_in_any_order()
    {
        await using var scene = await PublicGroup.StartAsync();
        var (one, other) = (scene.Reader.MobileNumber.Text, scene.OtherReader.MobileNumber.Text);
        var sent = (await scene.As(scene.Admin).PostJson($"{scene.Path}/messages", new { message = "To both", subscribers = new[] { one, other } }))["referenceId"].GetString()!;

        (await Reply(scene, sent, [other, one])).ShouldBeOk();
        (await Reply(scene, sent, [one])).ShouldBeBad("subscribers", "the same subscribers");
        (await Reply(scene, sent, [])).ShouldBeBad("subscribers", "the same subscribers");

        scene.Group.Posts.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_reply_to_what_went_to_all_may_go_to_one()
    {
        await using var scene = await PublicGroup.StartAsync();
        var sent = scene.Kaizala.Say(scene.Group, scene.Admin, "Canteen opens", toAll: true);

        (await Reply(scene, sent.Id.ToString(), [scene.Reader.MobileNumber.Text])).ShouldBeOk();

        scene.Group.Posts[^1].Audience.Named.Should().Equal(scene.Reader);
    }

    [Fact]
    public async Task What_was_not_sent_in_this_group_cannot_be_answered_in_it()
    {
        await using var scene = await PublicGroup.StartAsync();
        var elsewhere = scene.Kaizala.Plant("Elsewhere").With(Role.Admin, scene.Admin);
        var sent = scene.Kaizala.Say(elsewhere, scene.Admin, "Over here");

        (await Reply(scene, sent.Id.ToString(), [])).ShouldBeUnknown("replyToReferenceId", sent.Id.ToString());
        (await Reply(scene, "0", [])).ShouldBeUnknown("replyToReferenceId", "\"0\"");

        scene.Group.Posts.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task No_reference_is_no_reply(string? reference)
    {
        await using var scene = await PublicGroup.StartAsync();

        (await Reply(scene, reference, [])).ShouldBeOk();

        scene.Group.Posts.Should().ContainSingle().Which.ReplyTo.Should().BeNull();
    }

    private static Task<JsonAnswer> Reply(PublicGroup scene, string? replyToReferenceId, string[] subscribers) =>
        scene.As(scene.Admin).PostJson($"{scene.Path}/messages", new { message = "Here", replyToReferenceId, subscribers });
}
