using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>Sub-groups by their own call, and by a group token's <c>POST /groups</c>.</summary>
public sealed class SubGroupCreationTests
{
    private const string Admin = "+911000000001";

    [Theory]
    [InlineData("""{"name":"Night shift"}""")]
    [InlineData("""{"groupName":"Night shift"}""")]
    [InlineData("""{groupName:'Night shift',welcomeMessage:null,members:[],}""")]
    public async Task A_sub_group_is_named_either_way_and_hangs_below(string body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var parent = kaizala.Plant("Works").With(Role.Admin, admin);
        using var http = kaizala.As(admin);

        var answer = (await http.PostJson($"v1/groups/{parent.Id}/subGroups", body)).ShouldBeOk();

        var child = parent.SubGroups.Should().ContainSingle().Subject;
        answer["groupId"].GetString().Should().Be(child.Id.Text);
        answer["groupName"].GetString().Should().Be("Night shift");
        answer["membersAdded"].GetBoolean().Should().BeTrue();
        child.Members.Should().ContainSingle(member => member.User == admin && member.Role == Role.Admin);
    }

    [Fact]
    public async Task The_caller_may_stay_out_of_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var parent = kaizala.Plant("Works").With(Role.Admin, admin);
        using var http = kaizala.As(admin);

        (await http.PostJson($"v1/groups/{parent.Id}/subGroups", new
        {
            name = "Night shift",
            welcomeMessage = "Lights out at six.",
            groupImageUrl = "https://pictures.example/moon.png",
            addUserToGroup = "false",
            members = new[] { "+911000000002" },
        })).ShouldBeOk();

        var child = parent.SubGroups.Should().ContainSingle().Subject;
        child.Members.Select(member => member.User.MobileNumber.Text).Should().Equal("+911000000002");
        (child.WelcomeMessage, child.ImageUrl).Should().Be(("Lights out at six.", "https://pictures.example/moon.png"));
    }

    [Fact]
    public async Task Bad_numbers_are_reported_beside_success()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var parent = kaizala.Plant("Works").With(Role.Admin, admin);
        using var http = kaizala.As(admin);

        var answer = (await http.PostJson(
            $"v1/groups/{parent.Id}/subGroups", new { name = "Night shift", members = new[] { "911000000002", "+911000000003" } })).ShouldBeOk();

        answer["membersAdded"].GetBoolean().Should().BeFalse();
        answer["failedResult"][0].GetProperty("member").GetString().Should().Be("911000000002");
        parent.SubGroups[0].Members.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refused_sub_group_leaves_nothing_behind()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var parent = kaizala.Plant("Works").With(Role.Admin, admin);
        using var http = kaizala.As(admin);
        var path = $"v1/groups/{parent.Id}/subGroups";
        var before = kaizala.World.Groups.All.Count;

        (await http.PostJson(path, new { welcomeMessage = "Nameless" })).ShouldBeBad("name");
        (await http.PostJson(path, new { name = " " })).ShouldBeBad("name");
        (await http.PostJson(path, new { name = "Odd", groupType = "Broadcast" })).ShouldBeBad("groupType", "ConnectGroup", "Broadcast");
        (await http.PostJson(path, new { name = "Odd", groupType = "1" })).ShouldBeBad("groupType");
        (await http.PostJson(path, new { name = "Crowd", members = Enumerable.Range(0, 101).Select(i => $"+9110000{i:D5}") }))
            .ShouldBeBad("members", "100", "101");
        (await http.PostJson(path, new { name = "Public", groupType = "connectgroup" })).ShouldBeForbidden("tenant-level token");

        kaizala.World.Groups.All.Should().HaveCount(before);
        parent.SubGroups.Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_token_creates_groups_below_its_own()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var parent = kaizala.Plant("Works").With(Role.Admin, admin);
        using var http = kaizala.As(admin, TokenKind.Group, parent);

        var answer = (await http.PostJson("v1/groups/", new { name = "Night shift", welcomeMessage = "" })).ShouldBeOk();

        answer["isAddedAsSubGroup"].GetBoolean().Should().BeTrue();
        parent.SubGroups.Should().ContainSingle().Which.Id.Text.Should().Be(answer["groupId"].GetString());
        (await http.GetJson($"v1/groups/{parent.SubGroups[0].Id}")).ShouldBeUnknown();
    }

    [Fact]
    public async Task A_user_token_creates_groups_that_hang_nowhere()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var answer = (await http.PostJson("v1/groups", new { name = "Night shift", welcomeMessage = "" })).ShouldBeOk();

        answer["isAddedAsSubGroup"].GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData(TokenKind.Tenant, true)]
    [InlineData(TokenKind.User, false)]
    [InlineData(TokenKind.Group, false)]
    public async Task Only_a_tenant_level_token_creates_a_public_group(TokenKind kind, bool isAllowed)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person(Admin);
        var group = kind == TokenKind.Group ? kaizala.Plant("Works").With(Role.Admin, admin) : null;
        using var http = kaizala.As(admin, kind, group);

        var answer = await http.PostJson("v1/groups", new { name = "News", welcomeMessage = "", groupType = "CONNECTGROUP" });

        if (isAllowed)
            answer.ShouldBeOk();
        else
            answer.ShouldBeForbidden("ConnectGroup", "tenant-level token");
        kaizala.World.Groups.All.Any(found => found.Name == "News").Should().Be(isAllowed);
    }
}
