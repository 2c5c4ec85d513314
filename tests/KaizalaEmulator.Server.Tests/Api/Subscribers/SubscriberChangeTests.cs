using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Server.Tests.Api.Subscribers;

/// <summary>Subscribers are added and removed, number by number.</summary>
public sealed class SubscriberChangeTests
{
    [Fact]
    public async Task Each_number_has_a_result_of_its_own()
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await scene.As(scene.Admin).PutJson($"{scene.Path}/subscribers/add", new
        {
            subscribers = new[] { "+911000000021", "+91 10000-00022", scene.Reader.MobileNumber.Text, scene.Member.MobileNumber.Text, "911000000023" },
        });

        var result = answer.ShouldBeOk()["result"];
        result.EnumerateObject().Select(row => (row.Name, row.Value.GetProperty("isAdded").GetBoolean())).Should().Equal(
            ("+911000000021", true), ("+91 10000-00022", true),
            (scene.Reader.MobileNumber.Text, false), (scene.Member.MobileNumber.Text, false), ("911000000023", false));
        result.GetProperty("+911000000021").ToString().Should().Be("""{"isAdded":true}""");
        result.GetProperty(scene.Reader.MobileNumber.Text).GetProperty("reason").GetString().Should().Contain("Already a subscriber");
        result.GetProperty(scene.Member.MobileNumber.Text).GetProperty("reason").GetString().Should().Contain("Already a member");
        result.GetProperty("911000000023").GetProperty("reason").GetString().Should().Contain("+ and 7 to 15 digits");
        scene.Group.Subscribers.Count.Should().Be(4);
        scene.Group.Subscribers.UnprovisionedCount.Should().Be(2);
    }

    [Fact]
    public async Task Removing_tells_who_was_no_subscriber()
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await scene.As(scene.Admin).PutJson($"{scene.Path}/subscribers/remove", new
        {
            subscribers = new[] { scene.Reader.MobileNumber.Text, scene.Member.MobileNumber.Text, "+911000000099", "nobody" },
        });

        var result = answer.ShouldBeOk()["result"];
        result.EnumerateObject().Select(row => row.Value.GetProperty("isRemoved").GetBoolean()).Should().Equal(true, false, false, false);
        result.GetProperty(scene.Reader.MobileNumber.Text).ToString().Should().Be("""{"isRemoved":true}""");
        result.GetProperty("+911000000099").GetProperty("reason").GetString().Should().Contain("Not a subscriber");
        scene.Group.Subscribers.Contains(scene.Reader).Should().BeFalse();
        scene.Group.Find(scene.Member.Id).Should().NotBeNull();
    }

    [Fact]
    public async Task A_number_named_twice_is_one_person()
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await scene.As(scene.Admin).PutJson(
            $"{scene.Path}/subscribers/add", new { subscribers = new[] { "+911000000021", "+911000000021" } });

        answer.ShouldBeOk()["result"].EnumerateObject().Should().ContainSingle();
        scene.Group.Subscribers.Count.Should().Be(3);
    }

    [Fact]
    public async Task A_subscriber_made_a_member_is_a_subscriber_no_more()
    {
        await using var scene = await PublicGroup.StartAsync();

        (await scene.As(scene.Admin).PutJson($"{scene.Path}/members", new { members = scene.Reader.MobileNumber.Text })).ShouldBeOk();

        scene.Group.Subscribers.Contains(scene.Reader).Should().BeFalse();
        (await scene.As(scene.Reader).GetJson("v1/groups"))["groups"][0].GetProperty("callerRole").GetString().Should().Be("Member");
    }

    [Fact]
    public async Task A_subscriber_sees_the_group_as_one()
    {
        await using var scene = await PublicGroup.StartAsync();

        var shown = (await scene.As(scene.Reader).GetJson("v1/groups")).ShouldBeOk()["groups"][0];

        shown.GetProperty("callerRole").GetString().Should().Be("Subscriber");
        shown.GetProperty("groupType").GetString().Should().Be("ConnectGroup");
        shown.GetProperty("isEditable").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    public async Task Without_numbers_there_is_nothing_to_do(string change)
    {
        await using var scene = await PublicGroup.StartAsync();

        foreach (var body in new[] { "{}", """{"subscribers":[]}""", """{"subscribers":null}""" })
            (await scene.As(scene.Admin).PutJson($"{scene.Path}/subscribers/{change}", body)).ShouldBeBad("subscribers", "mobile numbers");
    }

    [Fact]
    public async Task A_flat_group_has_no_subscribers_and_gets_none()
    {
        await using var scene = await PublicGroup.StartAsync();
        var flat = scene.Kaizala.Plant("Flat").With(Role.Admin, scene.Admin);
        var http = scene.As(scene.Admin);
        var numbers = new { subscribers = new[] { "+911000000021" } };

        (await http.GetJson($"v1/groups/{flat.Id}/subscribers")).ShouldBeBad("flat group", "ConnectGroup");
        (await http.PostJson($"v1/groups/{flat.Id}/subscribers", new { })).ShouldBeBad("flat group");
        (await http.PutJson($"v1/groups/{flat.Id}/subscribers/add", numbers)).ShouldBeBad("flat group");
        (await http.PutJson($"v1/groups/{flat.Id}/subscribers/remove", numbers)).ShouldBeBad("flat group");

        flat.Subscribers.Count.Should().Be(0);
    }
}
