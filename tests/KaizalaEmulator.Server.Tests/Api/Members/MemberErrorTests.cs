using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Members;

public sealed class MemberErrorTests
{
    private const string Members = "/v1/groups/" + SignIns.Team + "/members";
    private const string AdminId = "03080308-0000-4000-8000-0000000000a1";
    private const string MemberId = "03080308-0000-4000-8000-0000000000a2";
    private const string OutsiderId = "03080308-0000-4000-8000-0000000000a3";

    [Theory]
    [InlineData("PUT", Members, "{}", "members: expected a list of mobile numbers, got nothing.")]
    [InlineData("PUT", Members, "{members:[]}", "members: expected*, got nothing.")]
    [InlineData("PUT", Members, "{members:[[1]]}", "members[0]: expected text or a number, got an array")]
    [InlineData("PUT", Members + "/" + MemberId, "{}", "role: expected \"Admin\" or \"Member\", got nothing.")]
    [InlineData("PUT", Members + "/" + MemberId, "{role:'Subscriber'}", "role: expected \"Admin\" or \"Member\", got \"Subscriber\".")]
    [InlineData("PUT", Members + "/" + AdminId, "{role:'Member'}", "The last admin of group*")]
    [InlineData("DELETE", Members + "/" + AdminId, null, "The last admin of group*")]
    public async Task A_bad_request_says_what_is_wrong_and_changes_nothing(string method, string path, string? body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Ask(method, path, body)).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Fact]
    public async Task More_than_100_numbers_are_refused_whole()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var numbers = string.Join(',', Enumerable.Range(0, 101).Select(number => $"'+49151{number:0000000}'"));
        var before = WorldSnapshot.Of(kaizala.World);

        (await http.Put(Members, $"{{members:[{numbers}]}}")).ShouldBeBadRequest("members: expected at most 100*");

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Theory]
    [InlineData("PUT", "{role:'Admin'}", OutsiderId)]
    [InlineData("PUT", "{role:'Admin'}", "nobody")]
    [InlineData("DELETE", null, OutsiderId)]
    [InlineData("DELETE", null, "nobody")]
    public async Task A_person_who_is_not_in_the_group_is_an_unknown_member(string method, string? body, string id)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Ask(method, $"{Members}/{id}", body)).ShouldBeNotFound($"Member \"{id}\" is not in group {SignIns.Team}.");
    }

    [Theory]
    [InlineData("PUT", Members, "{members:['+4915112345678']}")]
    [InlineData("PUT", Members + "/" + MemberId, "{role:'Admin'}")]
    [InlineData("DELETE", Members + "/" + AdminId, null)]
    public async Task What_admins_do_is_refused_to_members_by_role(string method, string path, string? body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Member));
        var before = kaizala.World.Groups.All.First().Members.Count;

        (await http.Ask(method, path, body)).ShouldBeForbidden("The role Admin is needed to * the caller's role is Member.");

        kaizala.World.Groups.All.First().Members.Should().HaveCount(before);
    }

    [Theory]
    [InlineData("GET", "/members", null, "list the members")]
    [InlineData("POST", "/messages", "{message:'x'}", "send messages")]
    public async Task Lists_and_messages_of_their_own_are_refused_to_subscribers(string method, string path, string? body, string what)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        lock (kaizala.World.Gate)
        {
            var news = kaizala.World.Groups.All.Single(group => group.Id.Text == SignIns.News);
            news.Subscribers.Add(kaizala.World.Users.All.Single(user => user.MobileNumber.Text == SignIns.Subscriber));
        }

        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Subscriber));

        (await http.Ask(method, $"/v1/groups/{SignIns.News}{path}", body))
            .ShouldBeForbidden($"The role Member is needed to {what} in group {SignIns.News}; the caller's role is Subscriber.");
        (await http.Get($"/v1/groups/{SignIns.News}")).ShouldBeOk().Json.GetProperty("groups")[0]
            .GetProperty("callerRole").GetString().Should().Be("Subscriber");
    }

    [Fact]
    public async Task The_only_member_left_may_leave()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Mine alone");

        (await http.Delete($"/v1/groups/{group.Id}/members/{AdminId}")).ShouldBeOk();

        group.Members.Should().BeEmpty();
    }
}
