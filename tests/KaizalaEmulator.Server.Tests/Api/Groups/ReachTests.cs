using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>Which groups a token reaches; every other one is unknown to it.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData("user", SignIns.Member, null, new[] { SignIns.Team, SignIns.Operations, SignIns.North })]
    [InlineData("user", SignIns.Admin, null, new[] { SignIns.Team, SignIns.News, SignIns.Operations, SignIns.North, SignIns.South })]
    [InlineData("user", SignIns.Subscriber, null, new[] { SignIns.News })]
    [InlineData("group", SignIns.Admin, SignIns.Operations, new[] { SignIns.Operations })]
    [InlineData("tenant", SignIns.Admin, null, new[] { SignIns.Team, SignIns.News, SignIns.Operations, SignIns.North, SignIns.South })]
    public async Task A_token_lists_what_it_reaches(string kind, string number, string? group, string[] reached)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = await kaizala.PortalClient(kind, number, group);

        var groups = (await http.Get("/v1/groups")).ShouldBeOk().Json.GetProperty("groups");

        groups.EnumerateArray().Select(found => found.GetProperty("groupId").GetString()).Should().Equal(reached);
        foreach (var other in new[] { SignIns.Team, SignIns.News, SignIns.Operations }.Except(reached))
            (await http.Get($"/v1/groups/{other}")).ShouldBeNotFound($"Group \"{other}\" is unknown, or not visible to this token.");
    }

    [Fact]
    public async Task A_tenant_level_token_reaches_organisation_groups_its_owner_is_not_in_and_no_private_ones()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """
            {"connectors":[{}],
             "users":[{"mobileNumber":"+911000000","role":"tenantAdmin"},{"mobileNumber":"+912000000"}],
             "groups":[{"groupId":"00000000-0000-4000-8000-00000000000a","name":"Private","members":[{"mobileNumber":"+912000000","role":"Admin"}]},
                       {"groupId":"00000000-0000-4000-8000-00000000000b","name":"Public","isOrganisation":true}]}
            """);
        using var http = kaizala.CreateClient();

        var listed = (await http.Get("/v1/groups")).ShouldBeOk().Json.GetProperty("groups");

        listed.GetArrayLength().Should().Be(1);
        listed[0].GetProperty("callerRole").GetString().Should().Be("Admin");
        (await http.Post("/v1/groups/00000000-0000-4000-8000-00000000000b/messages", "{message:'x'}")).ShouldBeOk();
        (await http.Get("/v1/groups/00000000-0000-4000-8000-00000000000a")).ShouldBeNotFound("*");
        (await http.Post("/v1/groups/00000000-0000-4000-8000-00000000000a/messages", "{message:'x'}")).ShouldBeNotFound("*");
    }

    [Fact]
    public async Task A_user_token_of_the_same_administrator_does_not_reach_them()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var admin = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Admin));
        using var user = await kaizala.PortalClient("user", SignIns.Admin);
        var id = kaizala.World.Users.All.First().Id;
        var worker = kaizala.World.Users.All.Single(found => found.MobileNumber.Text == SignIns.Member).Id;
        (await admin.Put($"/v1/groups/{SignIns.Operations}/members/{worker}", "{role:'Admin'}")).ShouldBeOk();
        (await admin.Delete($"/v1/groups/{SignIns.Operations}/members/{id}")).ShouldBeOk();

        (await admin.Get($"/v1/groups/{SignIns.Operations}")).ShouldBeOk();
        (await user.Get($"/v1/groups/{SignIns.Operations}")).ShouldBeNotFound("*");
    }

    [Theory]
    [InlineData("GET", "/v1/groups/{0}", null)]
    [InlineData("GET", "/v1/groups/{0}/members", null)]
    [InlineData("PUT", "/v1/groups/{0}/members", "{members:['+911199999999']}")]
    [InlineData("PUT", "/v1/groups/{0}/members/anybody", "{role:'Admin'}")]
    [InlineData("DELETE", "/v1/groups/{0}/members/anybody", null)]
    [InlineData("POST", "/v1/groups/{0}/messages", "{message:'x'}")]
    public async Task Whoever_is_not_in_a_group_gets_404_for_all_of_it(string method, string path, string? body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Subscriber));
        var before = WorldSnapshot.Of(kaizala.World);

        foreach (var group in new[] { SignIns.Team, SignIns.Operations, "no-group", "00000000-0000-0000-0000-000000000000" })
            (await http.Ask(method, string.Format(null, path, group), body)).ShouldBeNotFound($"Group \"{group}\" is unknown*");

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }
}
