using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>Existing groups are hung below another, and taken off again.</summary>
public sealed class SubGroupLinkTests : IAsyncLifetime
{
    private KaizalaServer _kaizala = null!;
    private HttpClient _http = null!;
    private User _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _kaizala = await KaizalaServer.StartAsync();
        _admin = _kaizala.Person("+911000000001");
        _http = _kaizala.As(_admin);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _kaizala.DisposeAsync();
    }

    [Fact]
    public async Task Groups_are_linked_in_the_order_given_and_any_spelling_of_their_ids()
    {
        var (parent, first, second) = (Mine("Parent"), Mine("First"), Mine("Second"));

        var answer = await Link(parent, $"{second.Id}@1", first.Id.Text.ToUpperInvariant());

        answer.ShouldBeOk()["result"].GetBoolean().Should().BeTrue();
        parent.SubGroups.Should().Equal(second, first);
        first.Parents.Should().Equal(parent);
    }

    [Fact]
    public async Task Linking_again_is_no_error_and_changes_nothing()
    {
        var (parent, child) = (Mine("Parent"), Mine("Child"));
        (await Link(parent, child.Id.Text)).ShouldBeOk();

        (await Link(parent, child.Id.Text, child.Id.Text)).ShouldBeOk();

        parent.SubGroups.Should().Equal(child);
        child.Parents.Should().Equal(parent);
    }

    [Fact]
    public async Task No_cycle_closes_whatever_its_length()
    {
        var (top, middle, bottom) = (Mine("Top"), Mine("Middle"), Mine("Bottom"));
        top.Above(middle.Above(bottom));

        (await Link(top, top.Id.Text)).ShouldBeBad("subGroups", "its own sub-group", top.Id.Text);
        (await Link(middle, top.Id.Text)).ShouldBeBad("subGroups", "cycle", top.Id.Text);
        (await Link(bottom, top.Id.Text)).ShouldBeBad("subGroups", "cycle", bottom.Id.Text);

        bottom.SubGroups.Should().BeEmpty();
        top.Parents.Should().BeEmpty();
    }

    [Fact]
    public async Task One_refused_group_keeps_all_from_being_linked()
    {
        var (parent, child) = (Mine("Parent"), Mine("Child"));

        (await Link(parent, child.Id.Text, "00000000-0000-4000-8000-00000000dead")).ShouldBeUnknown("00000000-0000-4000-8000-00000000dead");
        (await Link(parent, child.Id.Text, _kaizala.Plant("Of others").Id.Text)).ShouldBeUnknown();
        (await Link(parent, child.Id.Text, parent.Id.Text)).ShouldBeBad("subGroups");

        parent.SubGroups.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"subGroups":null}""")]
    [InlineData("""{"subGroups":[]}""")]
    [InlineData("""{"subGroups":[null]}""")]
    public async Task Without_groups_there_is_nothing_to_link(string body) =>
        (await _http.PutJson($"v1/groups/{Mine("Parent").Id}/subGroups", body)).ShouldBeBad("subGroups", "a list of group ids");

    [Fact]
    public async Task Unlinking_takes_the_link_and_leaves_the_group()
    {
        var (parent, child) = (Mine("Parent"), Mine("Child"));
        parent.Above(child);

        var answer = await _http.DeleteJson($"v1/groups/{parent.Id}/subgroups/{child.Id}@1");

        answer.ShouldBeOk()["result"].GetBoolean().Should().BeTrue();
        parent.SubGroups.Should().BeEmpty();
        child.Parents.Should().BeEmpty();
        (await _http.GetJson($"v1/groups/{child.Id}")).ShouldBeOk();
    }

    [Fact]
    public async Task What_does_not_hang_below_cannot_be_unlinked()
    {
        var (top, middle, bottom) = (Mine("Top"), Mine("Middle"), Mine("Bottom"));
        top.Above(middle.Above(bottom));

        (await _http.DeleteJson($"v1/groups/{top.Id}/subGroups/{bottom.Id}")).ShouldBeUnknown(bottom.Id.Text, "no sub-group");
        (await _http.DeleteJson($"v1/groups/{top.Id}/subGroups/nothing")).ShouldBeUnknown("nothing");
        (await _http.DeleteJson($"v1/groups/{middle.Id}/subGroups/{top.Id}")).ShouldBeUnknown(top.Id.Text);

        top.Hierarchy().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_world_may_answer_the_result_as_text()
    {
        await using var kaizala = await KaizalaServer.StartAsync("""
            {"settings":{"resultAsString":true},"connectors":[{"name":"Tool","permissions":"all"}],"users":[{"mobileNumber":"+911000000001"}]}
            """);
        var admin = kaizala.Person("+911000000001");
        var (parent, child) = (kaizala.Plant("Parent").With(Role.Admin, admin), kaizala.Plant("Child").With(Role.Admin, admin));
        using var http = kaizala.As(admin);

        var linked = await http.PutJson($"v1/groups/{parent.Id}/subGroups", new { subGroups = child.Id.Text });

        linked.ShouldBeOk()["result"].GetString().Should().Be("true");
    }

    private Group Mine(string name) => _kaizala.Plant(name).With(Role.Admin, _admin);

    private Task<JsonAnswer> Link(Group parent, params string[] subGroups) =>
        _http.PutJson($"v1/groups/{parent.Id}/subGroups", new { subGroups });
}
