using System.Net;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api.Bots;

public sealed class BotTests
{
    [Fact]
    public async Task A_bot_joins_a_group_and_sends_a_message_of_its_own()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift");

        var id = (await http.PostAnswerAsync("v1/bot", new { name = "Reporter" })).Text("botUserId");
        (await http.PostAnswerAsync($"v1/groups/{group.Id}/bot", new { botUserId = id }))["result"].GetBoolean().Should().BeTrue();
        var token = await http.GetAnswerAsync($"v1/bot/accessToken/{id}");
        token.Body.EnumerateObject().Select(field => field.Name).Should().Equal("accessToken", "accessTokenExpiry", "scope");
        token["accessTokenExpiry"].GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture).Should().HaveLength(13);

        using var bot = kaizala.CreateClient(token.Text("accessToken"));
        (await bot.PostAnswerAsync($"v1/groups/{group.Id}/messages", new { message = "All quiet." })).Status.Should().Be(HttpStatusCode.OK);
        group.Messages.Should().ContainSingle().Which.Sender.Id.Should().Be(new UserId(id));
        (await bot.GetAnswerAsync("v1/users/me")).Body.ToString()
            .Should().Be($$"""{"id":"{{id}}","name":"Reporter","phoneNumber":"","pictureUrl":""}""");

        var members = await http.GetAnswerAsync($"v1/groups/{group.Id}/members");
        members["members"].EnumerateArray().Select(member => member.ToString()).Should().Contain(
            $$"""{"id":"{{id}}","role":"Member","mobileNumber":"","isProvisioned":true,"name":"Reporter","profilePic":""}""");
    }

    [Fact]
    public async Task A_list_of_bots_names_each_bots_creator()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var id = (await http.PostAnswerAsync("v1/bot", new { name = "Reporter", profilePic = "https://x/y.png" })).Text("botUserId");

        var bots = await http.GetAnswerAsync("v1/bot");

        bots["bots"].EnumerateArray().Single().EnumerateObject()
            .Select(field => (field.Name, field.Value.GetString())).Should().Equal(
                ("botUserId", id),
                ("name", "Reporter"),
                ("profilePic", "https://x/y.png"),
                ("tenantId", kaizala.World.Tenant.Id),
                ("creatorId", kaizala.User.Id.Text),
                ("creator", "+919910870005"),
                ("creatorName", "Field Admin"),
                ("creatorProfilePic", ""),
                ("status", "Active"));
    }

    [Fact]
    public async Task A_bot_is_renamed_and_deleted()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var id = (await http.PostAnswerAsync("v1/bot", new { name = "Reporter" })).Text("botUserId");
        var token = (await http.GetAnswerAsync($"v1/bot/accessToken/{id}")).Text("accessToken");

        (await http.PutAnswerAsync($"v1/bot/{id}", new { name = "Writer" })).Text("botUserId").Should().Be(id);
        (await http.GetAnswerAsync("v1/bot"))["bots"][0].GetProperty("name").GetString().Should().Be("Writer");
        (await http.DeleteAnswerAsync($"v1/bot/{id}%401")).Text("botUserId").Should().Be(id);

        (await http.GetAnswerAsync("v1/bot"))["bots"].GetArrayLength().Should().Be(0);
        (await http.DeleteAnswerAsync($"v1/bot/{id}")).ShouldBeRefused(HttpStatusCode.NotFound, "NotFound", id);
        using var bot = kaizala.CreateClient(token);
        (await bot.GetAnswerAsync("v1/users/me")).ShouldBeRefused(HttpStatusCode.Unauthorized, "InvalidToken", "Invalid token");
    }

    [Fact]
    public async Task A_bot_removed_through_the_control_plane_is_gone_from_the_list()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var id = (await http.PostAnswerAsync("v1/bot", new { name = "Reporter" })).Text("botUserId");
        using var control = kaizala.CreateAnonymousClient();

        using var removed = await control.DeleteAsync($"_emulator/users/{id}?world={kaizala.World.Name}");

        removed.StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAnswerAsync("v1/bot"))["bots"].GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("POST", "v1/bot")]
    [InlineData("GET", "v1/bot")]
    [InlineData("PUT", "v1/bot/x")]
    [InlineData("DELETE", "v1/bot/x")]
    [InlineData("GET", "v1/bot/accessToken/x")]
    [InlineData("POST", "v1/groups/00000308-0000-4000-8000-000000000001/bot")]
    [InlineData("GET", "v1/tenant/findGroupsByQuery?query=x")]
    public async Task A_connector_without_tenant_data_does_nothing_of_it(string method, string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        lock (kaizala.World.Gate)
            kaizala.Connector.Permissions &= ~Permissions.TenantData;
        using var http = kaizala.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{}") };

        var answer = await ApiAnswer.OfAsync(await http.SendAsync(request));

        answer.ShouldBeRefused(HttpStatusCode.Forbidden, "Unauthorized", "Tenant Data");
    }

    [Fact]
    public async Task Bad_fields_are_named()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift");

        (await http.PostAnswerAsync("v1/bot", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, "InvalidParameters", "name: expected");
        (await http.PostAnswerAsync($"v1/groups/{group.Id}/bot", new { })).ShouldBeRefused(HttpStatusCode.BadRequest, "InvalidParameters", "botUserId:");
        (await http.PostAnswerAsync($"v1/groups/{group.Id}/bot", new { botUserId = "x" })).ShouldBeRefused(HttpStatusCode.NotFound, "NotFound", "\"x\"");
    }
}
