using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Worlds;

public sealed class IsolationTests
{
    private const int Worlds = 100;

    [Fact]
    public async Task A_hundred_worlds_used_in_parallel_by_a_hundred_clients_see_nothing_of_each_other()
    {
        var worlds = await Task.WhenAll(Enumerable.Range(0, Worlds).Select(_ => KaizalaServer.StartAsync()));

        await Parallel.ForEachAsync(
            worlds.Select((kaizala, number) => (kaizala, number)),
            new ParallelOptions { MaxDegreeOfParallelism = Worlds },
            async (world, _) => await Use(world.kaizala, world.number));

        for (var number = 0; number < Worlds; number++)
        {
            using var http = worlds[number].CreateClient();
            var groups = (await http.Get("/v1/groups")).ShouldBeOk().Json.GetProperty("groups");
            groups.EnumerateArray().Select(group => group.GetProperty("groupName").GetString())
                .Should().Equal("Field Team", "Company News", "Operations", "North", "South", $"Group {number}");
            worlds[number].World.Groups.All.Last().Messages.Select(message => message.Text).Should().Equal($"From {number}");
            worlds[number].World.Users.All.Should().HaveCount(5).And.ContainSingle(user => user.MobileNumber.Text == Number(number));
            worlds[number].Journal.Entries.Should().HaveCount(7).And.OnlyContain(entry =>
                entry.ApplicationId == worlds[number].Connector.ApplicationId);
        }

        foreach (var kaizala in worlds)
            await kaizala.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_one_world_reaches_nothing_of_another_though_ids_are_alike()
    {
        await using var one = await KaizalaServer.StartAsync();
        await using var other = await KaizalaServer.StartAsync();
        using var http = one.CreateClient();

        (await http.Post($"/v1/groups/{SignIns.Team}/messages", "{message:'only here'}")).ShouldBeOk();

        other.World.Groups.All.First().Messages.Should().HaveCount(3);
        other.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refresh_token_of_another_world_is_foreign_to_ones_connector()
    {
        await using var one = await KaizalaServer.StartAsync();
        await using var other = await KaizalaServer.StartAsync();
        using var http = one.CreateAnonymousClient();

        foreach (var refreshToken in new[] { other.RefreshToken, await other.SignIn(SignIns.Member) })
        {
            (await http.Get(
                "/v1/accessToken",
                ("applicationId", one.Connector.ApplicationId),
                ("applicationSecret", one.Connector.Secret),
                ("refreshToken", refreshToken))).ShouldBeUnauthenticated(Reply.WrongCredentials);
        }
    }

    [Fact]
    public async Task A_clock_moved_in_one_world_stands_in_another()
    {
        await using var one = await KaizalaServer.StartAsync();
        await using var other = await KaizalaServer.StartAsync();

        one.Clock.Advance(TimeSpan.FromDays(2));

        (await one.GroupsBy(one.AccessToken)).ShouldBeInvalidToken();
        (await other.GroupsBy(other.AccessToken)).ShouldBeOk();
    }

    private static async Task Use(KaizalaServer kaizala, int number)
    {
        var refresh = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(refresh)).ShouldBeOk();
        using var http = kaizala.CreateClient(access["accessToken"]);
        var body = JsonSerializer.Serialize(new { name = $"Group {number}", welcomeMessage = "", members = new[] { Number(number), SignIns.Admin } });
        var group = (await http.Post("/v1/groups", body)).ShouldBeOk()["groupId"];
        (await http.Post($"/v1/groups/{group}/messages", $"{{message:'From {number}'}}")).ShouldBeOk();
        (await http.Get("/v1/groups")).ShouldBeOk().Json.GetProperty("groups").GetArrayLength().Should().Be(4);
    }

    private static string Number(int number) => $"+4915100{number:00000}";
}
