using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Http;

public sealed class RouteTests
{
    private const string Team = SignIns.Team;

    [Theory]
    [InlineData("/v1/groups")]
    [InlineData("/groups")]
    [InlineData("/v1/groups/")]
    [InlineData("//v1/groups")]
    [InlineData("////v1///groups//")]
    [InlineData("/V1/GROUPS")]
    [InlineData("/v1/gRoUpS?showDetail=true&fetchAllGroups=true")]
    public async Task A_route_is_found_however_it_is_joined_and_spelled(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Get(path)).ShouldBeOk().Json.GetProperty("groups").GetArrayLength().Should().Be(5);
    }

    [Theory]
    [InlineData("/v1/groups/" + Team)]
    [InlineData("/v1/groups/" + Team + "@1")]
    [InlineData("/v1/groups/" + Team + "%401/")]
    [InlineData("/groups/" + Team + "@17")]
    public async Task A_group_id_names_the_same_group_with_its_scale_unit(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Get(path)).ShouldBeOk().Json.GetProperty("groups")[0].GetProperty("groupId").GetString().Should().Be(Team);
    }

    [Fact]
    public async Task A_group_id_is_found_in_upper_case_and_a_member_id_with_its_scale_unit()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """
            {"connectors":[{}],
             "users":[{"mobileNumber":"+911000000","role":"tenantAdmin"},{"userId":"ABCDEF00-0000-4000-8000-000000000001","mobileNumber":"+912000000"}],
             "groups":[{"groupId":"abcdef00-0000-4000-8000-00000000000a","name":"A","members":[{"mobileNumber":"+911000000","role":"Admin"},{"mobileNumber":"+912000000"}]}]}
            """);
        using var http = kaizala.CreateClient();

        (await http.Put("/v1/groups/ABCDEF00-0000-4000-8000-00000000000A/MEMBERS/abcdef00-0000-4000-8000-000000000001%401", "{role:'admin'}")).ShouldBeOk();

        kaizala.World.Groups.All.Single().AdminCount.Should().Be(2);
    }

    [Theory]
    [InlineData("accessToken")]
    [InlineData("accesstoken")]
    [InlineData("ACCESSTOKEN")]
    public async Task The_access_token_header_is_found_in_any_case(string header)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get("/v1/groups", (header, kaizala.AccessToken))).ShouldBeOk();
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer  ")]
    public async Task An_access_token_may_come_as_a_bearer(string scheme)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get("/v1/groups", ("Authorization", scheme + kaizala.AccessToken))).ShouldBeOk();
    }

    [Theory]
    [InlineData("/v1/ACCESSTOKEN")]
    [InlineData("/accesstoken")]
    public async Task The_access_token_call_is_found_in_any_case_on_any_host(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Get(
            path,
            ("APPLICATIONID", kaizala.Connector.ApplicationId.ToUpperInvariant()),
            ("applicationsecret", kaizala.Connector.Secret),
            ("refreshtoken", kaizala.RefreshToken))).ShouldBeOk();
    }

    [Theory]
    [InlineData("/v1/")]
    [InlineData("/v1")]
    [InlineData("/v1/v1/groups")]
    [InlineData("/v1x/groups")]
    [InlineData("/v1/groups/" + Team + "/nothing")]
    [InlineData("/v1/_emulator/health")]
    [InlineData("//_emulator/health")]
    public async Task What_is_no_route_is_not_found(string path)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Get(path)).ShouldBeNotFound("No such route: GET \"*\".*");
    }

    [Fact]
    public async Task A_mistyped_route_is_told_the_nearest_one()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Post($"/v1/groups/{Team}/mesages", "{}"))
            .ShouldBeNotFound("No such route: POST*The nearest is POST /v1/groups/{groupId}/messages.");
    }

    [Theory]
    [InlineData("PATCH", "/v1/groups", "*expected GET, POST.")]
    [InlineData("GET", "/v1/generatePin", "*expected POST.")]
    [InlineData("POST", "/v1/accessToken", "*expected GET.")]
    [InlineData("DELETE", "/v1/groups/" + Team + "/members", "*expected GET, PUT.")]
    [InlineData("FOO", "/v1/groups/" + Team + "/messages", "FOO is not known at*expected POST.")]
    public async Task Another_method_of_a_known_route_is_told_those_there_are(string method, string path, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Ask(method, path, body: null)).ShouldBeError(405, "MethodNotAllowed", "InvalidRequest", message);
    }
}
