using System.Net;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

public sealed class WorldsControlTests
{
    private const string Worlds = "/_emulator/worlds";

    [Fact]
    public async Task Health_is_ready_and_names_the_version()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateAnonymousClient();

        var reply = (await http.Get("/_emulator/health")).ShouldBeOk();

        reply["status"].Should().Be("ready");
        reply["version"].Should().Be("0.1.0");
    }

    [Fact]
    public async Task A_new_world_gets_a_connector_and_tokens_of_its_own_but_the_demo_people_PINs_and_groups()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var made = (await http.Post(Worlds, "{}")).ShouldBeOk(201);
        var name = made["name"];
        var worlds = (await http.Get(Worlds)).ShouldBeOk().Json.GetProperty("worlds").EnumerateArray();
        (await http.Delete($"{Worlds}/{name}")).ShouldBeOk();

        made.Json.EnumerateObject().Select(member => member.Name).Should().Equal(
            "name", "apiRoot", "endpoints", "dashboard", "control", "applicationId", "applicationSecret", "refreshToken",
            "accessToken", "curl", "users", "groups");
        made["applicationId"].Should().NotBe("0c5e308a-7a1b-4c3d-9e2f-030803080308");
        made["accessToken"].Should().NotBe("kaizala-demo-access");
        var users = made.Json.GetProperty("users").EnumerateArray().ToList();
        users.Select(user => user.GetProperty("mobileNumber").GetString())
            .Should().Equal(SignIns.Admin, SignIns.Member, SignIns.Subscriber, SignIns.Worker);
        users.Should().OnlyContain(user => user.GetProperty("pin").GetString() == "8876");
        made.Json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("groupId").GetString())
            .Should().Equal(SignIns.Team, SignIns.News, SignIns.Operations, SignIns.North, SignIns.South);
        worlds.Select(world => world.GetProperty("name").GetString()).Should().Contain(["default", name]);
    }

    [Theory]
    [InlineData("{name:'NAME',empty:true}")]
    [InlineData("{name:'NAME',seed:{}}")]
    public async Task A_world_can_be_empty(string body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var name = Fresh(kaizala);

        var made = (await http.Post(Worlds, body.Replace("NAME", name, StringComparison.Ordinal))).ShouldBeOk(201);
        await http.Delete($"{Worlds}/{name}");

        made["name"].Should().Be(name);
        made.Json.GetProperty("users").GetArrayLength().Should().Be(0);
        made.Json.GetProperty("applicationId").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_world_is_shown_by_the_fields_it_was_created_with()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var name = kaizala.World.Name;

        var shown = await kaizala.ControlAsync("GET", $"/worlds/{name}");

        shown.Text("name").Should().Be(name);
        shown.Text("accessToken").Should().Be(kaizala.AccessToken);
        shown.GetProperty("groups").GetArrayLength().Should().Be(5);
        (await kaizala.RefusedAsync(HttpStatusCode.NotFound, "GET", "/worlds/nope")).Should().Contain("\"nope\"");
    }

    [Fact]
    public async Task A_body_is_optional_where_every_field_is()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var made = (await http.Post(Worlds, null)).ShouldBeOk(201);
        (await http.Post($"{Worlds}/{made["name"]}/reset", null)).ShouldBeOk();
        (await http.Delete($"{Worlds}/{made["name"]}")).ShouldBeOk();
    }

    [Fact]
    public async Task A_reset_world_is_back_at_its_seed_clock_included()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """{"now":"2020-02-03T04:05:06Z","connectors":[{}],"users":[{"mobileNumber":"+911000000"}]}""");
        using var http = kaizala.CreateAnonymousClient();
        using var control = new Portal(kaizala);
        (await control.Post("users", "{mobileNumber:'+912000000'}")).ShouldBeOk(201);
        kaizala.Clock.Advance(TimeSpan.FromDays(100));

        var reset = (await http.Post($"{Worlds}/{kaizala.World.Name}/reset", "{}")).ShouldBeOk();

        reset.Json.GetProperty("users").GetArrayLength().Should().Be(1);
        var world = (await http.Get(Worlds)).Json.GetProperty("worlds").EnumerateArray()
            .Single(found => found.GetProperty("name").GetString() == kaizala.World.Name);
        world.GetProperty("now").GetDateTimeOffset().Should().BeCloseTo(new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.Zero), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task What_names_no_world_is_not_found()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get("/_emulator/pins?world=nowhere")).ShouldBeNotFound("No world \"nowhere\"*");
        (await http.Delete($"{Worlds}/nowhere")).ShouldBeNotFound("No world \"nowhere\"*");
        (await http.Post($"{Worlds}/nowhere/reset", "{}")).ShouldBeNotFound("No world \"nowhere\"*");
        (await http.Get("/_emulator/nothing")).ShouldBeNotFound("No such route*");
        (await http.Ask("PATCH", Worlds, "{}")).ShouldBeError(405, "MethodNotAllowed", "InvalidRequest", "*expected GET, POST.");
    }

    [Fact]
    public async Task A_name_or_an_application_id_that_is_taken_is_a_conflict_and_leaves_no_world_behind()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var name = Fresh(kaizala);

        (await http.Post(Worlds, $"{{name:'{kaizala.World.Name}'}}")).ShouldBeConflict("name: a world * exists already.");
        (await http.Post(Worlds, $"{{name:'{name}',seed:{{connectors:[{{applicationId:'mine-{name}'}},{{applicationId:'{kaizala.Connector.ApplicationId}'}}]}}}}"))
            .ShouldBeConflict("connectors[1].applicationId: *");
        (await http.Post(Worlds, $$"""
            {"name":"{{name}}","seed":{"connectors":[{"applicationId":"mine-{{name}}"}],"users":[{"mobileNumber":"+911000000"}],
             "tokens":[{"kind":"user","applicationId":"mine-{{name}}","mobileNumber":"+911000000","accessToken":"{{kaizala.AccessToken}}"}] } }
            """)).ShouldBeConflict("tokens[0].accessToken: *");

        // The id claimed on the way to each refusal is free again.
        (await http.Post(Worlds, $"{{name:'{name}',seed:{{connectors:[{{applicationId:'mine-{name}'}}]}}}}")).ShouldBeOk(201);
        (await http.Delete($"{Worlds}/{name}")).ShouldBeOk();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("über")]
    [InlineData("line\\n")]
    public async Task A_bad_name_is_refused(string name)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Post(Worlds, $"{{\"name\":\"{name}\"}}")).ShouldBeBadRequest("name: expected 1 to 64 characters of A-Z a-z 0-9 _ -, got *");
        (await http.Post(Worlds, $"{{\"name\":\"{new string('a', 65)}\"}}")).ShouldBeBadRequest("name: expected 1 to 64*");
    }

    [Fact]
    public async Task The_default_world_cannot_be_deleted()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Delete($"{Worlds}/default")).ShouldBeConflict("The world \"default\" cannot be deleted*");
    }

    [Theory]
    [InlineData("{seed:5}", "line 1*")]
    [InlineData("{seed:{user:[]}}", "line 1, user: unknown key*")]
    [InlineData("{seed:{users:[{mobileNumber:'1'}]}}", "users[0].mobileNumber: expected*")]
    [InlineData("{empty:'perhaps'}", "empty: expected true or false*")]
    public async Task A_bad_seed_is_refused_by_field(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Post(Worlds, body)).ShouldBeBadRequest(message);
    }

    private static string Fresh(KaizalaServer kaizala) => kaizala.World.Name.Replace("world-", "w-", StringComparison.Ordinal);
}
