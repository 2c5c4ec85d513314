using System.Net;
using System.Net.Http.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Relocation;

/// <summary>What a relocation in the middle of a run does to clients, good and bad.</summary>
public class TwoHundredCallsTests
{
    private static readonly string[] Texts = [.. Enumerable.Range(1, 200).Select(number => $"Message {number}")];

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(199)]
    public async Task A_client_that_follows_Location_loses_nothing_and_sends_nothing_twice(int afterCalls)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift");
        using var client = new DocumentedClient(kaizala);
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2", afterCalls });

        foreach (var text in Texts)
        {
            using var answer = await client.PostAsync($"v1/groups/{group.Id}/messages", new { message = text });
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        kaizala.TextsOf(group).Should().Equal(Texts);
        client.Redirects.Should().Be(1);
        client.EndpointUrl.Should().Be(kaizala.Host("kms2"));
        kaizala.Journal.Entries.Should().HaveCount(201)
            .And.ContainSingle(entry => entry.Status == 308).Which.Id.Should().Be(afterCalls + 1);
    }

    [Fact]
    public async Task So_it_is_with_many_calls_at_once()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift");
        using var client = new DocumentedClient(kaizala);
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2", afterCalls = 100 });

        await Parallel.ForEachAsync(Texts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (text, _) =>
        {
            using var answer = await client.PostAsync($"v1/groups/{group.Id}/messages", new { message = text });
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        });

        kaizala.TextsOf(group).Should().BeEquivalentTo(Texts);
        client.Redirects.Should().BeInRange(1, 8);
    }

    [Fact]
    public async Task A_client_with_automatic_redirects_loses_its_call_at_the_root_of_the_new_host()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        var group = kaizala.AddGroup("Night shift");
        await kaizala.ControlAsync("POST", $"/users/{ControlKit.Admin}/relocate", new { endpoint = "kms2" });
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = true };
        using var http = new HttpClient(handler) { BaseAddress = kaizala.ApiRoot };
        http.DefaultRequestHeaders.Add("accessToken", kaizala.AccessToken);

        using var answer = await http.PostAsJsonAsync($"v1/groups/{group.Id}/messages", new { message = "Hello" });

        // The redirect is followed to the endpoint URL as it stands: the path of the call is gone, and so is the call.
        answer.RequestMessage!.RequestUri.Should().Be(kaizala.EndpointUrl);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.JsonAsync()).Text("errorCode").Should().Be("NotFound");
        kaizala.TextsOf(group).Should().BeEmpty();
        kaizala.Journal.Entries.Select(entry => (entry.Status, entry.Path)).Should()
            .Equal((308, $"/v1/groups/{group.Id}/messages"), (404, "/"));
    }
}
