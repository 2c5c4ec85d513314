using System.Text.Json;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Coverage;

/// <summary><c>GET /_emulator/coverage</c>.</summary>
public sealed class CoverageAnswerTests
{
    [Fact]
    public async Task Every_operation_is_shown_with_its_evidence_and_source()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var shown = await CoverageAsync(kaizala);

        shown.Keys.Should().Equal(OperationManifest.All.Select(row => row.Name));
        shown["createSubGroup"].ToString().Should().Match(
            """{"name":"createSubGroup","resource":"Groups","method":"POST","path":"/v1/groups/{groupId}/subGroups","evidence":"D","source":"*","mapped":true,"served":0,"refused":0}""");
    }

    [Fact]
    public async Task Served_and_refused_calls_are_counted_apart()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        using var stranger = kaizala.CreateClient("no token");

        await http.GetJson("v1/groups");
        await http.GetJson("V1//Groups?showDetails=true");
        await http.GetJson("v1/groups/nowhere");
        await http.PostJson("v1/groups", "{");
        await stranger.GetJson("v1/groups");

        var shown = await CoverageAsync(kaizala);
        Counts(shown["listGroups"]).Should().Be((2, 0), "a token of no world is refused in the default one");
        Counts(shown["getGroup"]).Should().Be((0, 1));
        Counts(shown["createGroup"]).Should().Be((0, 1));
        Counts(shown["listMembers"]).Should().Be((0, 0));
    }

    [Fact]
    public async Task Each_world_counts_its_own_calls()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        await using var other = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        await http.GetJson("v1/groups");

        Counts((await CoverageAsync(other))["listGroups"]).Should().Be((0, 0));
    }

    [Fact]
    public async Task Unknown_routes_wrong_methods_and_preflights_count_for_no_operation()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        await http.GetJson("v1/grops");
        await http.DeleteJson("v1/groups");
        await http.SendJson("OPTIONS", "v1/groups");

        (await CoverageAsync(kaizala)).Values.Select(Counts).Should().OnlyContain(counts => counts.Equals(ValueTuple.Create(0L, 0L)));
    }

    private static (long Served, long Refused) Counts(JsonElement operation) =>
        (operation.GetProperty("served").GetInt64(), operation.GetProperty("refused").GetInt64());

    private static async Task<OrderedDictionary<string, JsonElement>> CoverageAsync(KaizalaServer kaizala)
    {
        using var http = kaizala.CreateAnonymousClient();
        var answer = (await http.GetJson($"_emulator/coverage?world={kaizala.World.Name}")).ShouldBeOk();
        return new(answer["operations"].EnumerateArray().Select(row => KeyValuePair.Create(row.GetProperty("name").GetString()!, row)));
    }
}
