using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Usage;

/// <summary><c>GET /_emulator/usage</c>: which operations and fields each connector has really used.</summary>
public sealed class UsageTests
{
    [Fact]
    public async Task Each_connectors_operations_are_counted_with_the_fields_and_parameters_it_sent()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await http.GetJson("v1/groups?showDetails=true&fetchAllGroups");
        await http.PostJson($"v1/groups/{SignIns.Team}/messages", """{"message":"Hello"}""");
        await http.PostJson($"v1/groups/{SignIns.Team}/messages", """{"message":null,"subscribers":["+911199999999"]}""");

        var used = await UsedAsync(kaizala, kaizala.Connector.ApplicationId);

        used.Keys.Should().BeEquivalentTo("listGroups", "sendMessage");
        Names(used["listGroups"], "parameters").Should().Equal("fetchAllGroups", "showDetails");
        Names(used["listGroups"], "fields").Should().BeEmpty();
        Names(used["sendMessage"], "fields").Should().Equal("message", "subscribers");
        (used["sendMessage"].GetProperty("served").GetInt64(), used["sendMessage"].GetProperty("refused").GetInt64()).Should().Be((1, 1));
        used["sendMessage"].GetProperty("path").GetString().Should().Be("/v1/groups/{groupId}/messages");
    }

    [Fact]
    public async Task Fields_within_fields_and_lists_are_named_by_their_path()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        const string Survey = """{"actionType":"Survey","actionBody":{"title":"Lunch?","questions":[{"title":"What","type":"SingleOption","options":[{"title":"Soup"}]}]}}""";

        await http.PostJson($"v1/groups/{SignIns.Team}/actions", Survey);
        await http.PostJson($"v1/groups/{SignIns.Team}/actions", Survey);

        Names((await UsedAsync(kaizala, kaizala.Connector.ApplicationId))["createAction"], "fields").Should().Equal(
            "actionBody", "actionBody.questions", "actionBody.questions.options", "actionBody.questions.options.title",
            "actionBody.questions.title", "actionBody.questions.type", "actionBody.title", "actionType");
    }

    [Theory]
    [InlineData("{message:'Hello'}")]
    [InlineData("\uFEFF{\"message\":\"Hello\"}")]
    [InlineData("{ // why\n 'message' : \"Hello\", }")]
    public async Task A_sloppy_body_counts_as_it_was_understood(string body)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        await http.Post($"/v1/groups/{SignIns.Team}/messages", body);

        Names((await UsedAsync(kaizala, kaizala.Connector.ApplicationId))["sendMessage"], "fields").Should().Equal("message");
    }

    [Fact]
    public async Task A_damaged_body_counts_as_refused_with_the_fields_before_the_damage()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        await http.Post($"/v1/groups/{SignIns.Team}/messages", """{"message":"Hello","then":]""");

        var used = (await UsedAsync(kaizala, kaizala.Connector.ApplicationId))["sendMessage"];
        used.GetProperty("refused").GetInt64().Should().Be(1);
        Names(used, "fields").Should().Equal("message", "then");
    }

    [Fact]
    public async Task Names_made_up_without_end_are_kept_up_to_a_limit()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        for (var call = 0; call < 3; call++)
            await http.Post($"/v1/groups/{SignIns.Team}/messages", JsonSerializer.Serialize(Enumerable.Range(call * 100, 100).ToDictionary(i => $"field{i}", i => i)));

        var used = (await UsedAsync(kaizala, kaizala.Connector.ApplicationId))["sendMessage"];

        Names(used, "fields").Should().HaveCount(200);
        used.GetProperty("hasMore").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Calls_of_no_known_connector_stand_apart_and_a_deleted_connector_stays_without_a_name()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var portal = new Portal(kaizala);
        await http.GetJson("v1/groups");
        (await portal.Delete($"connectors/{kaizala.Connector.ApplicationId}")).ShouldBeOk();

        var shown = (await portal.Get("usage")).ShouldBeOk().Json.GetProperty("connectors");

        shown.GetArrayLength().Should().Be(1);
        shown[0].GetProperty("applicationId").GetString().Should().Be(kaizala.Connector.ApplicationId);
        shown[0].GetProperty("name").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static async Task<Dictionary<string, JsonElement>> UsedAsync(KaizalaServer kaizala, string applicationId)
    {
        using var portal = new Portal(kaizala);
        return (await portal.Get("usage")).ShouldBeOk().Json.GetProperty("connectors").EnumerateArray()
            .Single(connector => connector.GetProperty("applicationId").GetString() == applicationId)
            .GetProperty("operations").EnumerateArray()
            .ToDictionary(operation => operation.GetProperty("name").GetString()!);
    }

    private static IEnumerable<string?> Names(JsonElement operation, string kind) =>
        operation.GetProperty(kind).EnumerateArray().Select(name => name.GetString());
}
