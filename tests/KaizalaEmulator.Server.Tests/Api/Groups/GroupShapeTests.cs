using System.Text.Json;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Groups;

public sealed class GroupShapeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?showDetail=true")]
    [InlineData("?showDetails=false&fetchAllGroups=false")]
    public async Task A_group_is_answered_in_its_full_form_whatever_detail_is_asked_for(string query)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        var group = (await http.Get($"/v1/groups/{SignIns.Team}{query}")).ShouldBeOk().Json.GetProperty("groups")[0];

        JsonElement.DeepEquals(group, Parse(
            $$"""
            {"groupId":"{{SignIns.Team}}","groupName":"Field Team","groupImageUrl":"","welcomeMessage":"Shifts, sites and safety.",
             "hasSubGroups":false,"hasParentGroups":false,"callerRole":"Admin","currentLevelSubGroupCount":0,
             "currentLevelParentGroupCount":0,"userCount":3,"uniqueUserCount":3,"currentLevelUserCount":3,
             "unProvisionedUserCount":0,"currentLevelUnProvisionedUserCount":0,"isMappedToTenant":false,"groupType":"Group",
             "isDuplicate":false,"isEditable":true,"isDetailsReadable":true}
            """)).Should().BeTrue(group.GetRawText());
    }

    [Fact]
    public async Task Those_who_never_signed_in_are_counted_until_they_do()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+4915111111111", "+4915122222222");
        async Task<JsonElement> Read() => (await http.Get($"/v1/groups/{group.Id}")).Json.GetProperty("groups")[0];
        (await Read()).GetProperty("unProvisionedUserCount").GetInt32().Should().Be(2);

        await kaizala.SignIn("+4915111111111");

        var read = await Read();
        read.GetProperty("unProvisionedUserCount").GetInt32().Should().Be(1);
        read.GetProperty("currentLevelUnProvisionedUserCount").GetInt32().Should().Be(1);
        read.GetProperty("userCount").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task The_role_is_the_callers()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf(SignIns.Member));

        var groups = (await http.Get("/v1/groups")).ShouldBeOk().Json.GetProperty("groups");

        groups.EnumerateArray().Select(group => group.GetProperty("callerRole").GetString()).Should().Equal("Member", "Member", "Member");
        groups[0].GetProperty("isEditable").GetBoolean().Should().BeFalse();
        groups[1].GetProperty("isMappedToTenant").GetBoolean().Should().BeTrue();
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
