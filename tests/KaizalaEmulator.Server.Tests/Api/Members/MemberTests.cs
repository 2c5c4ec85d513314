using System.Text.Json;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Members;

public sealed class MemberTests
{
    private const string Members = "/v1/groups/" + SignIns.Team + "/members";

    [Fact]
    public async Task Members_are_listed_with_role_number_and_name()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Worker));
        await Add(kaizala, "+4915112345678");

        var members = (await http.Get(Members)).ShouldBeOk().Json.GetProperty("members");

        members.GetArrayLength().Should().Be(4);
        JsonElement.DeepEquals(members[0], JsonDocument.Parse(
            $$"""{"id":"03080308-0000-4000-8000-0000000000a1","role":"Admin","mobileNumber":"{{SignIns.Admin}}","isProvisioned":true,"name":"Field Admin","profilePic":""}""")
            .RootElement).Should().BeTrue(members[0].GetRawText());
        members[3].GetProperty("name").GetString().Should().BeEmpty();
        members[3].GetProperty("isProvisioned").GetBoolean().Should().BeFalse();
        members[3].GetProperty("role").GetString().Should().Be("Member");
    }

    [Fact]
    public async Task Adding_members_answers_a_Boolean()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var reply = await Add(kaizala, "+4915112345678", SignIns.Worker);

        reply.Text.Should().Be("""{"result":true}""");
        Find(kaizala).Members.Should().HaveCount(4, "one was in it already");
    }

    [Fact]
    public async Task A_world_may_ask_for_the_sampled_text()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """
            {"settings":{"resultAsString":true},"connectors":[{}],"users":[{"mobileNumber":"+911000000","userId":"a"}],
             "groups":[{"groupId":"g","name":"G","members":[{"mobileNumber":"+911000000","role":"Admin"}]}]}
            """);
        using var http = kaizala.CreateClient();

        (await http.Put("/v1/groups/g/members", "{members:['+912000000']}")).ShouldBeOk().Text.Should().Be("""{"result":"true"}""");
        (await http.Put("/v1/groups/g/members", "{members:['2']}")).ShouldBeOk()["result"].Should().Be("false");
        var id = Find(kaizala, "g").Members.Last().User.Id;
        (await http.Put($"/v1/groups/g/members/{id}", "{role:'Admin'}")).ShouldBeOk()["result"].Should().Be("true");
        (await http.Delete($"/v1/groups/g/members/{id}")).ShouldBeOk()["result"].Should().Be("true");
    }

    [Fact]
    public async Task Bad_numbers_are_reported_beside_a_false_result()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var reply = await Add(kaizala, "oops", "+4915112345678");

        reply.ShouldBeOk().Json.GetProperty("result").GetBoolean().Should().BeFalse();
        var row = reply.Json.GetProperty("failedResult").EnumerateArray().Single();
        row.EnumerateObject().Select(member => member.Name).Should().Equal("member", "errorReason", "errorCode");
        row.GetProperty("member").GetString().Should().Be("oops");
        Find(kaizala).Members.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("Admin", Role.Admin)]
    [InlineData("ADMIN", Role.Admin)]
    [InlineData("member", Role.Member)]
    public async Task A_role_is_changed_in_any_case(string role, Role expected)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Put($"{Members}/{IdOf(kaizala, SignIns.Worker)}", $"{{role:'{role}'}}")).ShouldBeOk().Text.Should().Be("""{"result":true}""");

        Find(kaizala).Find(UserId.Of(IdOf(kaizala, SignIns.Worker)))!.Role.Should().Be(expected);
    }

    [Fact]
    public async Task An_admin_removes_a_member_who_then_no_longer_sees_the_group()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var removed = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Worker));

        (await http.Delete($"{Members}/{IdOf(kaizala, SignIns.Worker)}")).ShouldBeOk().Text.Should().Be("""{"result":true}""");

        (await removed.Get(Members)).ShouldBeNotFound("*");
        (await removed.Get("/v1/groups")).Text.Should().NotContain(SignIns.Team);
    }

    [Fact]
    public async Task A_member_leaves_by_removing_themselves()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Worker));

        (await http.Delete($"{Members}/{IdOf(kaizala, SignIns.Worker)}")).ShouldBeOk();

        Find(kaizala).Members.Should().HaveCount(2);
    }

    private static async Task<Reply> Add(KaizalaServer kaizala, params string[] numbers)
    {
        using var http = kaizala.CreateClient();
        return await http.Put(Members, JsonSerializer.Serialize(new { members = numbers }));
    }

    private static string IdOf(KaizalaServer kaizala, string number) =>
        kaizala.World.Users.All.Single(user => user.MobileNumber.Text == number).Id.Text;

    private static Group Find(KaizalaServer kaizala, string id = SignIns.Team) => kaizala.World.Groups.Find(GroupId.Of(id))!;
}
