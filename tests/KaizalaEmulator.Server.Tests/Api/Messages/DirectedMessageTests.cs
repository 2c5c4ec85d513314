using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Messages;

/// <summary>Messages to subscribers of a public group: to some, to all, or to none.</summary>
public sealed class DirectedMessageTests
{
    [Fact]
    public async Task A_directed_message_is_for_those_it_names_and_for_members()
    {
        await using var scene = await PublicGroup.StartAsync();

        await SendAsync(scene, new { message = "Your badge is ready.", subscribers = new[] { scene.Reader.MobileNumber.Text } });

        var sent = Last(scene);
        sent.IsVisibleTo(scene.Reader, Role.Subscriber).Should().BeTrue();
        sent.IsVisibleTo(scene.OtherReader, Role.Subscriber).Should().BeFalse();
        sent.IsVisibleTo(scene.Member, Role.Member).Should().BeTrue();
    }

    [Fact]
    public async Task A_bare_number_counts_as_a_list_of_one()
    {
        await using var scene = await PublicGroup.StartAsync();

        await SendAsync(scene, new { message = "Hello", subscribers = scene.Reader.MobileNumber.Text });

        Last(scene).Audience.Named.Should().Equal(scene.Reader);
    }

    [Theory]
    [InlineData("""{"message":"Canteen opens","sendToAllSubscribers":true}""")]
    [InlineData("""{"message":"Canteen opens","sendToAllSubscribers":"true","subscribers":["+911000000011"]}""")]
    [InlineData("""{"message":"Canteen opens","sendToAllSubscribers":true,"subscribers":[]}""")]
    public async Task To_all_means_those_who_come_later_too(string body)
    {
        await using var scene = await PublicGroup.StartAsync();
        await SendAsync(scene, body);
        var late = scene.Kaizala.Person("+911000000031");

        scene.Group.With(Role.Subscriber, late);

        Last(scene).IsVisibleTo(late, Role.Subscriber).Should().BeTrue();
        Last(scene).IsVisibleTo(scene.OtherReader, Role.Subscriber).Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"message":"Among us"}""")]
    [InlineData("""{"message":"Among us","subscribers":null}""")]
    [InlineData("""{"message":"Among us","subscribers":[],"sendToAllSubscribers":false}""")]
    public async Task A_plain_post_is_for_members_alone(string body)
    {
        await using var scene = await PublicGroup.StartAsync();

        await SendAsync(scene, body);

        Last(scene).IsVisibleTo(scene.Reader, Role.Subscriber).Should().BeFalse();
        Last(scene).IsVisibleTo(scene.Member, Role.Member).Should().BeTrue();
    }

    [Fact]
    public async Task Addressees_that_failed_are_reported_beside_the_reference()
    {
        await using var scene = await PublicGroup.StartAsync();
        var numbers = new[] { scene.Reader.MobileNumber.Text, scene.Member.MobileNumber.Text, "+911000000088", "911000000011" };

        var answer = await SendAsync(scene, new { message = "Hello", subscribers = numbers });

        Of(("referenceId", Text), ("failedResult", List)).ShouldFit(answer);
        var failed = answer["failedResult"].EnumerateArray().ToList();
        failed.ForEach(row => Of(("subscriber", Text), ("subscriberId", Text), ("errorReason", Text), ("errorCode", Text)).ShouldFit(row));
        failed.Select(row => (row.GetProperty("subscriber").GetString(), row.GetProperty("subscriberId").GetString())).Should().Equal(
            (numbers[1], scene.Member.Id.Text), (numbers[2], ""), (numbers[3], ""));
        Last(scene).Audience.Named.Should().Equal(scene.Reader);
    }

    [Fact]
    public async Task Where_all_were_reached_nothing_failed()
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await SendAsync(scene, new { message = "Hello", subscribers = new[] { scene.Reader.MobileNumber.Text } });

        Of(("referenceId", Text)).ShouldFit(answer);
        answer["referenceId"].GetString().Should().Be(Last(scene).Id.ToString());
    }

    [Fact]
    public async Task A_flat_group_takes_no_subscribers_and_overlooks_to_all()
    {
        await using var scene = await PublicGroup.StartAsync();
        var flat = scene.Kaizala.Plant("Flat").With(Role.Admin, scene.Admin).With(Role.Member, scene.Member);
        var http = scene.As(scene.Member);

        (await http.PostJson($"v1/groups/{flat.Id}/messages", new { message = "Hello", subscribers = "+911000000011" }))
            .ShouldBeBad("subscribers", "flat group", flat.Id.Text);
        (await http.PostJson($"v1/groups/{flat.Id}/messages", new { message = "Hello", sendToAllSubscribers = true })).ShouldBeOk();

        flat.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task Only_an_admin_sends_to_all()
    {
        await using var scene = await PublicGroup.StartAsync();
        var toAll = new { message = "Hello", sendToAllSubscribers = true };

        (await scene.As(scene.Member).PostJson($"{scene.Path}/messages", toAll)).ShouldBeForbidden("Admin", "send to all subscribers");
        (await scene.As(scene.Reader).PostJson($"{scene.Path}/messages", new { message = "Hello" })).ShouldBeForbidden("Member", "Subscriber");

        scene.Group.Posts.Should().BeEmpty();
    }

    private static async Task<JsonAnswer> SendAsync(PublicGroup scene, object body) =>
        (await scene.As(scene.Admin).PostJson($"{scene.Path}/messages", body)).ShouldBeOk();

    private static Message Last(PublicGroup scene) => scene.Group.Messages.Last();
}
