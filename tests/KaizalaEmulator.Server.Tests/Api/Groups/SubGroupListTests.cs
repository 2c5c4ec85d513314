using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary><c>GET /groups/{groupId}/subGroups</c>: the next level, or the whole tree below a group.</summary>
public sealed class SubGroupListTests
{
    private const string Admin = "+911000000001";

    [Fact]
    public async Task The_next_level_is_listed_in_the_order_of_linking()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (http, top) = Tree(kaizala);
        using var _ = http;

        var answer = (await http.GetJson($"v1/groups/{top.Id}/subGroups")).ShouldBeOk();

        NamesOf(answer).Should().Equal("South", "North");
    }

    [Fact]
    public async Task The_whole_tree_holds_each_group_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (http, top) = Tree(kaizala);
        using var _ = http;

        var answer = (await http.GetJson($"v1/groups/{top.Id}/subGroups?fetchAllGroups=TRUE")).ShouldBeOk();

        NamesOf(answer).Should().Equal("South", "North", "Pier", "Lock");
    }

    [Fact]
    public async Task A_client_of_either_published_shape_finds_its_fields()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (http, top) = Tree(kaizala);
        using var _ = http;

        var answer = (await http.GetJson($"v1/groups/{top.Id}/subGroups")).ShouldBeOk();

        var wrapped = answer["groups"].EnumerateArray().Should().ContainSingle().Subject;
        foreach (var member in wrapped.EnumerateObject())
            member.Value.ToString().Should().Be(answer[member.Name].ToString(), member.Name);
        answer.Json.EnumerateObject().Select(member => member.Name)
            .Should().Equal(wrapped.EnumerateObject().Select(member => member.Name).Append("groups"));
        answer["groupName"].GetString().Should().Be("Harbour");
    }

    [Fact]
    public async Task A_sub_group_the_caller_is_not_in_is_shown_but_not_its_details()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (http, top) = Tree(kaizala);
        using var _ = http;
        top.SubGroups[0].With(Role.Member, kaizala.Person(Admin));

        var below = (await http.GetJson($"v1/groups/{top.Id}/subGroups"))["subGroups"];

        below[0].GetProperty("isDetailsReadable").GetBoolean().Should().BeTrue();
        below[1].GetProperty("isDetailsReadable").GetBoolean().Should().BeFalse();
        below[1].GetProperty("isEditable").GetBoolean().Should().BeFalse();
        (await http.GetJson($"v1/groups/{top.SubGroups[1].Id}")).ShouldBeUnknown();
    }

    [Fact]
    public async Task A_group_without_sub_groups_has_an_empty_list()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var answer = await http.GetJson($"v1/groups/{kaizala.AddGroup("Alone").Id}/subGroups");

        answer.ShouldBeOk()["subGroups"].GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Whether_to_fetch_all_is_true_or_false()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (http, top) = Tree(kaizala);
        using var _ = http;

        (await http.GetJson($"v1/groups/{top.Id}/subGroups?fetchAllGroups=maybe")).ShouldBeBad("fetchAllGroups", "true or false", "maybe");
    }

    /// <summary>Harbour above South and North; Pier below both of them, and Lock below Pier.</summary>
    private static (HttpClient Http, Group Top) Tree(KaizalaServer kaizala)
    {
        var admin = kaizala.Person(Admin);
        var pier = kaizala.Plant("Pier").Above(kaizala.Plant("Lock"));
        var top = kaizala.Plant("Harbour").With(Role.Admin, admin)
            .Above(kaizala.Plant("South").Above(pier), kaizala.Plant("North").Above(pier));
        return (kaizala.As(admin), top);
    }

    private static IEnumerable<string?> NamesOf(JsonAnswer answer) =>
        answer["subGroups"].EnumerateArray().Select(group => group.GetProperty("groupName").GetString());
}
