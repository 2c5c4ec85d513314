using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

/// <summary>People and connectors, as the management portal would manage them.</summary>
public sealed class PeopleControlTests
{
    [Fact]
    public async Task Users_are_listed_in_the_seeds_fields()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        var users = (await control.Get("users")).ShouldBeOk().Json.GetProperty("users");

        users.GetArrayLength().Should().Be(4);
        users[0].EnumerateObject().Select(member => member.Name)
            .Should().BeEquivalentTo("userId", "mobileNumber", "name", "role", "provisioned", "endpoint", "pin");
        users[0].GetProperty("role").GetString().Should().Be("tenantAdmin");
        users[1].GetProperty("role").GetString().Should().Be("user");
    }

    [Fact]
    public async Task A_person_is_added_changed_and_removed()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        var added = (await control.Post("users", "{mobileNumber:'+49 151 12345678',name:'New',pin:'123456',endpoint:'kms2'}")).ShouldBeOk(201);
        added["mobileNumber"].Should().Be("+4915112345678");
        added["endpoint"].Should().Be("kms2");

        (await control.Put("users/%2B4915112345678", "{name:'Renamed',role:'tenantAdmin'}")).ShouldBeOk()["name"].Should().Be("Renamed");
        (await control.Put($"users/{added["userId"]}", "{provisioned:true}")).ShouldBeOk()["role"].Should().Be("tenantAdmin");
        (await control.Delete("users/+4915112345678")).ShouldBeOk();

        kaizala.World.Users.All.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_removed_person_leaves_groups_and_tokens_behind()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        var refresh = await kaizala.SignIn(SignIns.Member);
        var access = (await kaizala.AccessTokenCall(refresh))["accessToken"];

        (await control.Delete($"users/{SignIns.Member}")).ShouldBeOk();

        kaizala.World.Groups.All.First().Members.Should().HaveCount(2);
        (await kaizala.GroupsBy(access)).ShouldBeInvalidToken();
        (await kaizala.AccessTokenCall(refresh)).ShouldBeInvalidToken("Refresh token revoked*");
    }

    [Theory]
    [InlineData("{}", "mobileNumber: expected*, got nothing.")]
    [InlineData("{mobileNumber:'911'}", "mobileNumber: expected*, got \"911\".")]
    [InlineData("{mobileNumber:'+4915112345678',pin:'123'}", "pin: expected four to eight digits, got \"123\".")]
    [InlineData("{mobileNumber:'+4915112345678',pin:'12a4'}", "pin: expected four to eight digits*")]
    [InlineData("{mobileNumber:'+4915112345678',role:'boss'}", "role: expected \"tenantAdmin\" or \"user\", got \"boss\".")]
    [InlineData("{mobileNumber:'+4915112345678',endpoint:'kms9'}", "endpoint: expected one of kms1, kms2, got \"kms9\".")]
    [InlineData("{mobileNumber:'+4915112345678',userId:' '}", "userId: expected a GUID, got blanks.")]
    public async Task A_bad_person_is_refused_by_field(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);
        var before = WorldSnapshot.Of(kaizala.World);

        (await control.Post("users", body)).ShouldBeBadRequest(message);

        WorldSnapshot.Of(kaizala.World).Should().Be(before);
    }

    [Fact]
    public async Task A_person_who_is_there_already_is_a_conflict_and_one_who_is_not_is_not_found()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        (await control.Post("users", $"{{mobileNumber:'{SignIns.Admin}'}}")).ShouldBeConflict("mobileNumber: *already a user*");
        (await control.Post("users", "{mobileNumber:'+4915112345678',userId:'03080308-0000-4000-8000-0000000000A1@1'}")).ShouldBeConflict("userId: *");
        (await control.Put("users/nobody", "{}")).ShouldBeNotFound("No user \"nobody\"*");
        (await control.Delete("users/+4915112345678")).ShouldBeNotFound("No user \"+4915112345678\"*");
    }

    [Fact]
    public async Task A_connector_is_added_changed_and_removed()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        var added = (await control.Post("connectors", "{name:'CRM',permissions:['Text Message']}")).ShouldBeOk(201);
        var id = added["applicationId"];
        Guid.TryParse(id, out _).Should().BeTrue();
        added["applicationSecret"].Should().MatchRegex("^[A-Z0-9]{10}$");

        var changed = (await control.Put($"connectors/{id}", "{active:false,permissions:'all',redirectUrls:['https://x.example/back']}")).ShouldBeOk();
        changed["name"].Should().Be("CRM");
        changed["applicationSecret"].Should().Be(added["applicationSecret"]);
        changed.Json.GetProperty("permissions").GetArrayLength().Should().Be(9);
        changed.Json.GetProperty("active").GetBoolean().Should().BeFalse();

        (await control.Delete($"connectors/{id.ToUpperInvariant()}")).ShouldBeOk();
        (await control.Get("connectors")).Json.GetProperty("connectors").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("{permissions:'some'}", "permissions: expected \"all\"*")]
    [InlineData("{permissions:['Time travel']}", "permissions: expected any of Group Information,*")]
    [InlineData("{permissions:[null]}", "permissions: expected*")]
    [InlineData("{applicationId:' '}", "applicationId: expected*")]
    public async Task A_bad_connector_is_refused_by_field(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var control = new Portal(kaizala);

        (await control.Post("connectors", body)).ShouldBeBadRequest(message);
        (await control.Put("connectors/nobody", "{}")).ShouldBeNotFound("No connector \"nobody\"*");
        (await control.Post("connectors", $"{{applicationId:'{kaizala.Connector.ApplicationId}'}}")).ShouldBeConflict("applicationId: *");
        kaizala.World.Connectors.All.Should().ContainSingle();
    }
}
