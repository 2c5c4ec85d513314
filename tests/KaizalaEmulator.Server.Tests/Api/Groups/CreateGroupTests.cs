using System.Text.Json;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

public sealed class CreateGroupTests
{
    [Fact]
    public async Task The_caller_becomes_the_admin_and_the_numbers_become_members()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var reply = (await http.Post("/v1/groups/", $"{{name:'Night shift',welcomeMessage:'',members:['{SignIns.Member}','+4915112345678','{SignIns.Admin}']}}")).ShouldBeOk();

        reply.Json.EnumerateObject().Select(member => member.Name).Should().Equal("groupId", "groupName", "membersAdded", "isAddedAsSubGroup");
        reply.Json.GetProperty("membersAdded").GetBoolean().Should().BeTrue();
        reply.Json.GetProperty("isAddedAsSubGroup").GetBoolean().Should().BeFalse();
        var group = Find(kaizala, reply);
        group.Type.Should().Be(GroupType.Group);
        group.Members.Select(member => $"{member.Role} {member.User.MobileNumber}")
            .Should().Equal($"Admin {SignIns.Admin}", $"Member {SignIns.Member}", "Member +4915112345678");
    }

    [Theory]
    [InlineData("ConnectGroup")]
    [InlineData("connectgroup")]
    public async Task A_tenant_level_token_creates_a_public_group(string type)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var reply = (await http.Post("/v1/groups", $"{{name:'News',welcomeMessage:'Hi',groupType:'{type}'}}")).ShouldBeOk();

        Find(kaizala, reply).Type.Should().Be(GroupType.ConnectGroup);
    }

    [Theory]
    [InlineData("user", SignIns.Member, null)]
    [InlineData("user", SignIns.Admin, null)]
    [InlineData("group", SignIns.Admin, SignIns.Team)]
    public async Task No_other_token_creates_a_public_group(string kind, string number, string? group)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = await kaizala.PortalClient(kind, number, group);
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Post("/v1/groups", "{name:'News',welcomeMessage:'Hi',groupType:'ConnectGroup'}"))
            .ShouldBeForbidden("groupType: *tenant-level token*");

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Fact]
    public async Task A_group_token_creates_a_sub_group_of_its_group()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = await kaizala.PortalClient("group", SignIns.Admin, SignIns.Team);

        var reply = (await http.Post("/v1/groups", "{name:'Depot',welcomeMessage:''}")).ShouldBeOk();

        reply.Json.GetProperty("isAddedAsSubGroup").GetBoolean().Should().BeTrue();
        Find(kaizala, reply).Parents.Should().ContainSingle().Which.Id.Text.Should().Be(SignIns.Team);
    }

    [Fact]
    public async Task Bad_numbers_are_reported_and_the_good_ones_are_added()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var reply = (await http.Post("/v1/groups", $"{{name:'A',welcomeMessage:'',members:['911','{SignIns.Member}','+12',null]}}")).ShouldBeOk();

        reply.Json.GetProperty("membersAdded").GetBoolean().Should().BeFalse();
        var failed = reply.Json.GetProperty("failedResult");
        failed.EnumerateArray().Select(row => row.GetProperty("member").GetString()).Should().Equal("911", "+12");
        failed[0].GetProperty("errorReason").GetString().Should().Contain("mobile number");
        failed[0].GetProperty("errorCode").GetString().Should().NotBeNullOrEmpty();
        Find(kaizala, reply).Members.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task A_call_takes_100_numbers_and_is_refused_whole_beyond(int count, int status)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);
        var numbers = Enumerable.Range(0, count).Select(number => $"+49151{number:0000000}");

        var reply = await http.Post("/v1/groups", JsonSerializer.Serialize(new { name = "A", welcomeMessage = "", members = numbers }));

        if (status == 200)
            Find(kaizala, reply.ShouldBeOk()).Members.Should().HaveCount(count + 1);
        else
        {
            reply.ShouldBeBadRequest("members: expected at most 100 mobile numbers in one call, got 101*");
            WorldSnapshot.Of(kaizala.World).Should().Be(before);
        }
    }

    [Theory]
    [InlineData("{welcomeMessage:''}", "name: expected*, got nothing.")]
    [InlineData("{name:' ',welcomeMessage:''}", "name: expected*, got nothing.")]
    [InlineData("{name:'A'}", "welcomeMessage: expected*, got nothing.")]
    [InlineData("{name:'A',welcomeMessage:'',groupType:'Broadcast'}", "groupType: expected \"Group\" or \"ConnectGroup\", got \"Broadcast\".")]
    [InlineData("{name:'A',welcomeMessage:'',groupType:'1'}", "groupType: expected*")]
    [InlineData("{name:'A',welcomeMessage:'',groupType:'+1'}", "groupType: expected*")]
    [InlineData("{name:'A',welcomeMessage:'',groupType:'-1'}", "groupType: expected*")]
    [InlineData("{name:'A',welcomeMessage:'',groupType:'Group,ConnectGroup'}", "groupType: expected*")]
    [InlineData("{name:'A',welcomeMessage:'',members:{}}", "members: expected an array of texts*")]
    public async Task A_field_that_is_missing_or_wrong_is_named(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Post("/v1/groups", body)).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    private static Group Find(KaizalaServer kaizala, Reply created) =>
        kaizala.World.Groups.Find(GroupId.Of(created["groupId"]))!;
}
