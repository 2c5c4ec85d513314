using System.Text.Json;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>The counts of a group: its own level, and its hierarchy with everybody counted once.</summary>
public sealed class GroupCountTests
{
    [Fact]
    public async Task People_of_the_hierarchy_are_counted_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (admin, member, worker) = (kaizala.Person("+911000000001"), kaizala.Person("+911000000002"), kaizala.Person("+911000000003"));
        var silent = Unprovisioned(kaizala, "+911000000004");
        var street = kaizala.Plant("Street").With(Role.Member, worker, silent);
        var town = kaizala.Plant("Town").With(Role.Admin, admin).With(Role.Member, member)
            .Above(kaizala.Plant("North").With(Role.Member, member, silent).Above(street), kaizala.Plant("South").Above(street));
        var region = kaizala.Plant("Region").Above(town);
        using var http = kaizala.As(admin);

        var shown = (await http.GetJson($"v1/groups/{town.Id}"))["groups"][0];

        Number(shown, "userCount").Should().Be(4);
        Number(shown, "uniqueUserCount").Should().Be(4);
        Number(shown, "currentLevelUserCount").Should().Be(2);
        Number(shown, "unProvisionedUserCount").Should().Be(1);
        Number(shown, "currentLevelUnProvisionedUserCount").Should().Be(0);
        Number(shown, "currentLevelSubGroupCount").Should().Be(2);
        Number(shown, "currentLevelParentGroupCount").Should().Be(region.SubGroups.Count);
        shown.GetProperty("hasSubGroups").GetBoolean().Should().BeTrue();
        shown.GetProperty("hasParentGroups").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_first_sign_in_is_counted_in_every_group_of_the_person()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var admin = kaizala.Person("+911000000001");
        var silent = Unprovisioned(kaizala, "+911000000004");
        var group = kaizala.Plant("Town").With(Role.Admin, admin).Above(kaizala.Plant("North").With(Role.Member, silent));
        group.With(Role.Member, silent);
        using var http = kaizala.As(admin);
        var before = (await http.GetJson($"v1/groups/{group.Id}"))["groups"][0];

        silent.Provision();
        var after = (await http.GetJson($"v1/groups/{group.Id}"))["groups"][0];

        (Number(before, "unProvisionedUserCount"), Number(before, "currentLevelUnProvisionedUserCount")).Should().Be((1, 1));
        (Number(after, "unProvisionedUserCount"), Number(after, "currentLevelUnProvisionedUserCount")).Should().Be((0, 0));
    }

    [Fact]
    public async Task Leaving_and_unlinking_are_counted()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var (admin, silent) = (kaizala.Person("+911000000001"), Unprovisioned(kaizala, "+911000000004"));
        var child = kaizala.Plant("North").With(Role.Member, kaizala.Person("+911000000002"));
        var group = kaizala.Plant("Town").With(Role.Admin, admin).With(Role.Member, silent).Above(child);
        using var http = kaizala.As(admin);

        (await http.DeleteJson($"v1/groups/{group.Id}/members/{silent.Id}")).ShouldBeOk();
        (await http.DeleteJson($"v1/groups/{group.Id}/subGroups/{child.Id}")).ShouldBeOk();

        var shown = (await http.GetJson($"v1/groups/{group.Id}"))["groups"][0];
        (Number(shown, "userCount"), Number(shown, "unProvisionedUserCount")).Should().Be((1, 0));
        shown.GetProperty("hasSubGroups").GetBoolean().Should().BeFalse();
    }

    private static User Unprovisioned(KaizalaServer kaizala, string number)
    {
        lock (kaizala.World.Gate)
            return kaizala.World.Users.FindOrAdd(PhoneNumber.Read("number", number).Value);
    }

    private static int Number(JsonElement group, string field) => group.GetProperty(field).GetInt32();
}
