using System.Text;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Seeds;

public sealed class SeedReaderTests
{
    [Theory]
    [InlineData("unknown-key", "line 3, user: unknown key; contracts/seed.schema.json lists the known ones.")]
    [InlineData("unknown-key-with-blank", "line 2, *my users*: unknown key*")]
    [InlineData("unknown-key-in-a-member", "line 3, groups[0].members[0].admin: unknown key*")]
    [InlineData("now-without-offset", "line 1, now: expected an ISO 8601 time such as 2026-01-05T08:00:00Z*")]
    [InlineData("now-number", "line 1, now: *")]
    [InlineData("random-seed-text", "line 1, randomSeed: a value of another type was expected*")]
    [InlineData("user-without-number", "line 4, users[1].mobileNumber: expected*, got nothing.")]
    [InlineData("user-bad-number", "line 3, users[0].mobileNumber: expected*, got \"911199999999\".")]
    [InlineData("user-role", "line 1, users[0].role: expected \"tenantAdmin\" or \"user\", got \"admin\".")]
    [InlineData("group-type", "line 1, groups[0].groupType: expected \"Group\" or \"ConnectGroup\", got \"Public\".")]
    [InlineData("token-without-connector", "line 1, tokens[0].applicationId: expected a connector of this world*")]
    public void A_refusal_names_line_and_field_and_what_was_expected(string example, string message) =>
        SeedContract.Refusal(SeedContract.Example("invalid", example)).Should().Match(message);

    [Theory]
    [InlineData("", "line 1: *")]
    [InlineData("null", "line 1: expected a JSON object, got null.")]
    [InlineData("[]", "line 1: *")]
    [InlineData("{\n\n \"users\": [}", "line 3*")]
    [InlineData("{\"tenant\":{\"name\":\"\\ud83d\"}}", "line 1*")]
    public void A_text_that_is_no_seed_is_refused_by_line(string seed, string message) =>
        SeedContract.Refusal(seed).Should().Match(message);

    [Theory]
    [InlineData("""{"users":[{"mobileNumber":"+911111111"},{"mobileNumber":"+91 1111111"}]}""", "users[1].mobileNumber: *already a user*")]
    [InlineData("""{"users":[{"mobileNumber":"+911111111","userId":"a"},{"mobileNumber":"+912222222","userId":"a"}]}""", "users[1].userId: *")]
    [InlineData("""{"connectors":[{"applicationId":"a"},{"applicationId":"A"}]}""", "connectors[1].applicationId: *")]
    [InlineData("""{"groups":[{"name":"A","groupId":"a"},{"name":"B","groupId":"a"}]}""", "groups[1].groupId: *")]
    [InlineData("""{"groups":[{"name":"A","messages":[{"from":"+911111111","message":"x"}]}]}""", "groups[0].messages[0].from: expected the number of a member*")]
    [InlineData("""{"users":[{"mobileNumber":"+911111111","endpoint":"kms9"}]}""", "users[0].endpoint: expected one of kms1, kms2*")]
    [InlineData("""{"now":"9999-12-31T00:00:00Z","connectors":[{}],"users":[{"mobileNumber":"+911111111"}]}""", "now: expected a time*")]
    [InlineData("""{"now":"0001-01-01T00:00:00Z"}""", "now: expected a time*")]
    public void What_only_the_whole_seed_shows_is_refused_too(string seed, string message) =>
        SeedContract.Refusal(seed).Should().Match("line 1, " + message);

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_taken()
    {
        var read = SeedReader.Read(Encoding.UTF8.GetBytes("\uFEFF{ // why\n \"tenant\": {\"name\":\"A\",}, }"));

        read.Value!.Tenant!.Name.Should().Be("A");
    }

    [Fact]
    public void A_byte_order_mark_does_not_hide_the_line_of_a_refusal() =>
        SeedContract.Refusal("\uFEFF{ // why\n \"users\": [{\"pin\":\"8876\"}] }").Should().StartWith("line 2, users[0].mobileNumber: ");

    [Fact]
    public void Null_is_a_field_left_out() =>
        SeedContract.Refusal("""{"now":null,"users":null,"connectors":[{"permissions":null,"name":null}]}""").Should().BeNull();

    [Fact]
    public async Task A_seed_fixes_what_a_client_has_hard_coded()
    {
        await using var kaizala = await KaizalaServer.StartAsync(
            """
            {"now":"2026-01-05T08:00:00Z","connectors":[{"applicationId":"HARD@2","applicationSecret":"CODED00000"}],
             "users":[{"mobileNumber":"+919910870005","role":"tenantAdmin"}],
             "groups":[{"groupId":"44444444-0000-4000-8000-000000000004@1","name":"Depot","members":[{"mobileNumber":"+919910870005","role":"Admin"}],
               "messages":[{"from":"+919910870005","message":"First","sentAt":"2026-01-04T17:30:00+05:30"}]}],
             "tokens":[{"kind":"group","applicationId":"hard@2","groupId":"44444444-0000-4000-8000-000000000004","accessToken":"my access token"},
                       {"kind":"user","applicationId":"HARD@2","mobileNumber":"+919910870005","refreshToken":"my refresh token"}]}
            """);
        using var http = kaizala.CreateAnonymousClient();

        var groups = (await kaizala.GroupsBy("my access token")).ShouldBeOk().Json.GetProperty("groups");
        var access = await http.Get("/v1/accessToken", ("applicationId", "HARD@2"), ("applicationSecret", "CODED00000"), ("refreshToken", "my refresh token"));

        groups[0].GetProperty("groupId").GetString().Should().Be("44444444-0000-4000-8000-000000000004");
        access.ShouldBeOk();
        kaizala.RefreshToken.Should().Be("my refresh token");
        kaizala.World.Groups.All.Single().Messages.Single().SentAt.Should().Be(new DateTimeOffset(2026, 1, 4, 12, 0, 0, TimeSpan.Zero));
    }
}
