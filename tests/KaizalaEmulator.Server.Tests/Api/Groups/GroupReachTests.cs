using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>Which groups a token lists and opens: direct ones, relatives, and those of the organisation.</summary>
public sealed class GroupReachTests
{
    private const string Admin = "+911000000001";

    [Fact]
    public async Task Direct_groups_alone_unless_all_are_fetched()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var person = kaizala.Person(Admin);
        kaizala.Plant("Region").Above(
            kaizala.Plant("Town").With(Role.Member, person).Above(kaizala.Plant("Street").Above(kaizala.Plant("House"))),
            kaizala.Plant("Village"));
        using var http = kaizala.As(person);

        NamesOf(await http.GetJson("v1/groups")).Should().Equal("Town");
        NamesOf(await http.GetJson("v1/groups?fetchAllGroups=false")).Should().Equal("Town");
        NamesOf(await http.GetJson("v1/groups?fetchAllGroups=true")).Should().Equal("Town", "Region", "Street", "House");
    }

    [Fact]
    public async Task A_group_reached_by_two_ways_is_fetched_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var person = kaizala.Person(Admin);
        var street = kaizala.Plant("Street").With(Role.Admin, person);
        kaizala.Plant("Region").Above(
            kaizala.Plant("Town").With(Role.Member, person).Above(street), kaizala.Plant("Parish").Above(street));
        using var http = kaizala.As(person);

        NamesOf(await http.GetJson("v1/groups?fetchAllGroups=true"))
            .Should().BeEquivalentTo("Street", "Town", "Region", "Parish").And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_relative_is_listed_but_not_opened()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var person = kaizala.Person(Admin);
        var region = kaizala.Plant("Region").Above(kaizala.Plant("Town").With(Role.Admin, person));
        using var http = kaizala.As(person);

        var shown = (await http.GetJson("v1/groups?fetchAllGroups=true"))["groups"][1];

        shown.GetProperty("groupId").GetString().Should().Be(region.Id.Text);
        shown.GetProperty("isDetailsReadable").GetBoolean().Should().BeFalse();
        (await http.GetJson($"v1/groups/{region.Id}")).ShouldBeUnknown(region.Id.Text);
        (await http.PostJson($"v1/groups/{region.Id}/messages", new { message = "Hello" })).ShouldBeUnknown(region.Id.Text);
    }

    [Fact]
    public async Task A_group_token_lists_its_group_and_opens_no_other()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var person = kaizala.Person(Admin);
        var own = kaizala.Plant("Own").With(Role.Admin, person);
        var other = kaizala.Plant("Other", isOrganisation: true).With(Role.Admin, person);
        using var http = kaizala.As(person, TokenKind.Group, own);

        NamesOf(await http.GetJson("v1/groups")).Should().Equal("Own");
        (await http.GetJson($"v1/groups/{own.Id}")).ShouldBeOk();
        (await http.GetJson($"v1/groups/{other.Id}")).ShouldBeUnknown(other.Id.Text);
    }

    [Theory]
    [InlineData(TokenKind.Tenant, "Own,Organisation")]
    [InlineData(TokenKind.User, "Own")]
    public async Task A_tenant_level_token_reaches_the_organisations_groups_too(TokenKind kind, string expected)
    {
        await using var kaizala = await KaizalaServer.StartAsync("""
            {"connectors":[{"name":"Tool","permissions":"all"}],"users":[{"mobileNumber":"+911000000009"}]}
            """);
        var person = kaizala.Person(Admin);
        kaizala.Plant("Private");
        kaizala.Plant("Organisation", isOrganisation: true);
        kaizala.Plant("Own").With(Role.Member, person);
        using var http = kaizala.As(person, kind);

        NamesOf(await http.GetJson("v1/groups")).Should().Equal(expected.Split(','));
    }

    [Fact]
    public async Task In_an_organisations_group_a_tenant_level_token_acts_as_admin()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.Plant("Organisation", isOrganisation: true).With(Role.Member, kaizala.Person(Admin));
        using var http = kaizala.As(kaizala.Person(Admin), TokenKind.Tenant);

        var shown = (await http.GetJson($"v1/groups/{group.Id}")).ShouldBeOk()["groups"][0];

        shown.GetProperty("callerRole").GetString().Should().Be("Admin");
        shown.GetProperty("isMappedToTenant").GetBoolean().Should().BeTrue();
        (await http.PutJson($"v1/groups/{group.Id}/members", new { members = "+911000000002" })).ShouldBeOk();
    }

    private static IEnumerable<string?> NamesOf(JsonAnswer answer) =>
        answer.ShouldBeOk()["groups"].EnumerateArray().Select(group => group.GetProperty("groupName").GetString());
}
