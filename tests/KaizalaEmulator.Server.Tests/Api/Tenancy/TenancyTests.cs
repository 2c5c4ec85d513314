using System.Net;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Tenancy;

public sealed class TenancyTests
{
    [Fact]
    public async Task A_person_sees_who_they_are()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        lock (kaizala.World.Gate)
            kaizala.User.PictureUrl = "https://x/me.png";
        using var http = kaizala.CreateClient();

        (await http.GetAnswerAsync("v1/users/me")).Body.ToString().Should().Be(
            $$"""{"id":"{{kaizala.User.Id}}","name":"Field Admin","phoneNumber":"+919910870005","pictureUrl":"https://x/me.png"}""");
    }

    [Fact]
    public async Task A_group_token_stands_for_the_person_it_was_issued_for()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift");
        string token;
        lock (kaizala.World.Gate)
            token = kaizala.World.Tokens.Issue(new Caller(kaizala.Connector, kaizala.User, TokenKind.Group, group.Id)).Text;
        using var http = kaizala.CreateClient(token);

        (await http.GetAnswerAsync("v1/users/me")).Text("id").Should().Be(kaizala.User.Id.Text);
        (await http.GetAnswerAsync("v1/bot")).ShouldBeRefused(HttpStatusCode.Forbidden, "Unauthorized", "Use a user token");
    }

    [Fact]
    public async Task Who_i_am_needs_the_permission_user_profile()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        lock (kaizala.World.Gate)
            kaizala.Connector.Permissions &= ~Permissions.UserProfile;
        using var http = kaizala.CreateClient();

        (await http.GetAnswerAsync("v1/users/me")).ShouldBeRefused(HttpStatusCode.Forbidden, "Unauthorized", "User Profile");
    }

    [Fact]
    public async Task A_search_finds_groups_in_the_form_of_the_list()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();
        var listed = (await http.GetAnswerAsync("v1/groups"))["groups"].EnumerateArray().ToList();

        var found = await http.GetAnswerAsync("v1/tenant/findgroupsbyquery?query=OPERA&resultsOffset=0&pageSize=10");

        found["hasMore"].GetBoolean().Should().BeFalse();
        found["groups"].EnumerateArray().Single().ToString()
            .Should().Be(listed.Single(group => group.GetProperty("groupName").GetString() == "Operations").ToString());
    }

    [Fact]
    public async Task Pages_of_a_search_follow_each_other()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var all = (await http.GetAnswerAsync("v1/groups"))["groups"].GetArrayLength();

        var first = await http.GetAnswerAsync("v1/tenant/findGroupsByQuery?query=&resultsOffset=0&pageSize=1");
        var rest = await http.GetAnswerAsync("v1/tenant/findGroupsByQuery?query=&resultsOffset=1");

        first["groups"].GetArrayLength().Should().Be(1);
        first["hasMore"].GetBoolean().Should().BeTrue();
        rest["groups"].GetArrayLength().Should().Be(all - 1);
        rest["hasMore"].GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("resultsOffset=-1", "resultsOffset:")]
    [InlineData("resultsOffset=two", "resultsOffset:")]
    [InlineData("pageSize=0", "pageSize:")]
    [InlineData("pageSize=51", "pageSize:")]
    [InlineData("pageSize=1.5", "pageSize:")]
    public async Task A_bad_page_is_refused_by_name(string parameter, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.GetAnswerAsync($"v1/tenant/findGroupsByQuery?query=x&{parameter}"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "InvalidParameters", message);
    }

    [Fact]
    public async Task A_user_token_searches_nothing()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient(kaizala.AccessTokenOf("+911199999999"));

        (await http.GetAnswerAsync("v1/tenant/findGroupsByQuery?query=x"))
            .ShouldBeRefused(HttpStatusCode.Forbidden, "Unauthorized", "tenant-level token");
    }
}
