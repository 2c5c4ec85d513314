using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Testing;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

/// <summary>Every field of the group answers: its documented spelling and JSON type.</summary>
public sealed class GroupFieldTests : IAsyncLifetime
{
    private static readonly Shape _group = Of(
        ("groupId", Text), ("groupName", Text), ("groupImageUrl", Text), ("welcomeMessage", Text),
        ("hasSubGroups", Truth), ("hasParentGroups", Truth), ("callerRole", Text),
        ("currentLevelSubGroupCount", Number), ("currentLevelParentGroupCount", Number),
        ("userCount", Number), ("uniqueUserCount", Number), ("currentLevelUserCount", Number),
        ("unProvisionedUserCount", Number), ("currentLevelUnProvisionedUserCount", Number),
        ("isMappedToTenant", Truth), ("groupType", Text), ("isDuplicate", Truth), ("isEditable", Truth), ("isDetailsReadable", Truth));

    private KaizalaServer _kaizala = null!;
    private HttpClient _http = null!;
    private Group _flat = null!;
    private Group _public = null!;

    public async ValueTask InitializeAsync()
    {
        _kaizala = await KaizalaServer.StartAsync();
        var admin = _kaizala.Person("+911000000001");
        _flat = _kaizala.Plant("Flat").With(Role.Admin, admin);
        _public = _kaizala.Plant("Public", GroupType.ConnectGroup).With(Role.Admin, admin).With(Role.Subscriber, _kaizala.Person("+911000000002"));
        _http = _kaizala.As(admin);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _kaizala.DisposeAsync();
    }

    [Fact]
    public async Task A_created_group_is_answered_by_id_and_name()
    {
        var shape = Of(("groupId", Text), ("groupName", Text), ("membersAdded", Truth), ("isAddedAsSubGroup", Truth));

        shape.ShouldFit(await _http.PostJson("v1/groups", new { name = "New", welcomeMessage = "" }));
        shape.With(("failedResult", List)).ShouldFit(
            await _http.PostJson("v1/groups", new { name = "New", welcomeMessage = "", members = new[] { "none" } }));
    }

    [Fact]
    public async Task A_number_that_failed_is_answered_with_its_reason()
    {
        var answer = await _http.PostJson("v1/groups", new { name = "New", welcomeMessage = "", members = new[] { "none" } });

        Of(("member", Text), ("errorReason", Text), ("errorCode", Text)).ShouldFit(answer["failedResult"][0]);
    }

    [Theory]
    [InlineData("v1/groups")]
    [InlineData("v1/groups?showDetail=false")]
    [InlineData("v1/groups?showDetails=false")]
    public async Task A_list_holds_groups_in_full_form(string path)
    {
        var answer = await _http.GetJson(path);

        Of(("groups", List)).ShouldFit(answer);
        _group.ShouldFit(answer["groups"][0]);
        _group.ShouldFit(answer["groups"][1]);
    }

    [Theory]
    [InlineData("showDetail")]
    [InlineData("showDetails")]
    [InlineData("SHOWDETAILS")]
    public async Task With_details_a_public_group_also_counts_its_subscribers(string parameter)
    {
        var answer = await _http.GetJson($"v1/groups?{parameter}=true");

        _group.ShouldFit(answer["groups"][0]);
        _group.With(("subscribersCount", Number), ("unProvisionedSubscribersCount", Number)).ShouldFit(answer["groups"][1]);
        answer["groups"][1].GetProperty("subscribersCount").GetInt32().Should().Be(1);
        answer["groups"][1].GetProperty("unProvisionedSubscribersCount").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task One_group_comes_as_a_list_of_one()
    {
        var answer = await _http.GetJson($"v1/groups/{_public.Id}?showDetails=true");

        Of(("groups", List)).ShouldFit(answer);
        _group.ShouldFit(answer["groups"].EnumerateArray().Should().ContainSingle().Subject);
    }

    [Fact]
    public async Task Sub_groups_come_beside_the_groups_own_fields()
    {
        _flat.Above(_public);
        var answer = await _http.GetJson($"v1/groups/{_flat.Id}/subGroups");

        _group.With(("subGroups", List), ("groups", List)).ShouldFit(answer);
        _group.With(("subGroups", List)).ShouldFit(answer["groups"][0]);
        _group.ShouldFit(answer["subGroups"][0]);
    }

    [Fact]
    public async Task The_answers_to_sub_group_changes_are_as_documented()
    {
        var created = await _http.PostJson($"v1/groups/{_flat.Id}/subGroups", new { name = "New" });
        var linked = await _http.PutJson($"v1/groups/{_flat.Id}/subGroups", new { subGroups = _public.Id.Text });
        var unlinked = await _http.DeleteJson($"v1/groups/{_flat.Id}/subGroups/{_public.Id}");

        Of(("groupId", Text), ("groupName", Text), ("membersAdded", Truth)).ShouldFit(created);
        Of(("result", Truth)).ShouldFit(linked);
        Of(("result", Truth)).ShouldFit(unlinked);
    }

    [Fact]
    public async Task Members_come_with_name_and_picture()
    {
        var member = Of(("id", Text), ("role", Text), ("mobileNumber", Text), ("isProvisioned", Truth), ("name", Text), ("profilePic", Text));
        await _http.PutJson($"v1/groups/{_flat.Id}/members", new { members = "+911000000077" });

        var answer = await _http.GetJson($"v1/groups/{_flat.Id}/members");

        Of(("members", List)).ShouldFit(answer);
        member.ShouldFit(answer["members"][0]);
        member.ShouldFit(answer["members"][1]);
        answer["members"][1].GetProperty("name").GetString().Should().BeEmpty("they have not signed in yet");
    }
}
