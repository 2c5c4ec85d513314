using System.Net;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

/// <summary><c>/_emulator/groups</c>: what groups there are, whoever may see them.</summary>
public sealed class GroupsControlTests
{
    [Fact]
    public async Task Every_group_is_listed_with_its_place_in_the_tree_and_its_people_counted()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.AddGroup("Private", SignIns.Member);

        var groups = (await kaizala.ControlAsync("GET", "/groups")).GetProperty("groups").EnumerateArray().ToList();

        groups.Select(group => group.Text("name")).Should().Equal("Field Team", "Company News", "Operations", "North", "South", "Private");
        groups[2].GetProperty("subGroups").EnumerateArray().Select(id => id.GetString()).Should().Contain(SignIns.North);
        groups[3].GetProperty("parentGroups")[0].GetString().Should().Be(SignIns.Operations);
        groups[1].Text("groupType").Should().Be("ConnectGroup");
        (groups[1].GetProperty("memberCount").GetInt32(), groups[1].GetProperty("subscriberCount").GetInt32()).Should().Be((1, 1));
        groups[0].GetProperty("postCount").GetInt32().Should().Be(6);
    }

    [Fact]
    public async Task One_group_is_shown_with_its_people()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var news = await kaizala.ControlAsync("GET", $"/groups/{SignIns.News}");

        news.GetProperty("group").Text("name").Should().Be("Company News");
        var member = news.GetProperty("members").EnumerateArray().Single();
        (member.Text("mobileNumber"), member.Text("role"), member.GetProperty("provisioned").GetBoolean()).Should().Be((SignIns.Admin, "Admin", true));
        var subscriber = news.GetProperty("subscribers").EnumerateArray().Single();
        (subscriber.Text("name"), subscriber.Text("role")).Should().Be(("Hub Subscriber", "Subscriber"));
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_named()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.RefusedAsync(HttpStatusCode.NotFound, "GET", "/groups/nope")).Should().Contain("\"nope\"");
    }
}
