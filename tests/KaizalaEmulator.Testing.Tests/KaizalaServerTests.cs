using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KaizalaEmulator.Server.Faults;

namespace KaizalaEmulator.Testing.Tests;

public sealed class KaizalaServerTests
{
    [Fact]
    public async Task A_client_made_by_the_fixture_sends_a_message()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+911199999999");

        using var answer = await http.PostAsJsonAsync($"v1/groups/{group.Id}/messages", new { message = "Hello" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        group.Messages.Should().ContainSingle().Which.Text.Should().Be("Hello");
        http.BaseAddress.Should().Be(new Uri("http://kms1.kaizala.test/"));
    }

    [Fact]
    public async Task The_same_works_on_a_socket()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();

        var groups = await http.GetFromJsonAsync<JsonElement>("v1/groups");

        groups.GetProperty("groups").GetArrayLength().Should().Be(5);
        kaizala.ApiRoot.Host.Should().Be("127.0.0.1");
        kaizala.Journal.Entries.Should().ContainSingle().Which.Path.Should().Be("/v1/groups");
    }

    [Fact]
    public async Task A_second_server_costs_a_world_and_not_a_host()
    {
        await using var first = await KaizalaServer.StartAsync();
        await using var second = await KaizalaServer.StartAsync();

        second.HttpMessageHandler.Should().BeSameAs(first.HttpMessageHandler);
        second.World.Should().NotBeSameAs(first.World);
        second.Connector.ApplicationId.Should().NotBe(first.Connector.ApplicationId);
    }

    [Fact]
    public async Task Starting_one_more_takes_under_a_millisecond()
    {
        await using var warm = await KaizalaServer.StartAsync();
        var times = new List<TimeSpan>();
        for (var run = 0; run < 40; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var server = await KaizalaServer.StartAsync();
            times.Add(Stopwatch.GetElapsedTime(started));
            await server.DisposeAsync();
        }

        times.Skip(20).Order().ElementAt(10).Should().BeLessThan(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Advancing_the_clock_ends_the_life_of_an_access_token()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        kaizala.Clock.Freeze();

        kaizala.Clock.Advance(TimeSpan.FromHours(25));
        using var answer = await http.GetAsync("v1/groups");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Relocating_a_person_sends_their_calls_on()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        kaizala.Relocate("+919910870005", "kms2");
        using var answer = await http.GetAsync("v1/groups");

        ((int)answer.StatusCode).Should().Be(308);
        answer.Headers.Location.Should().Be(new Uri("http://kms2.kaizala.test/"));
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_was_told()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        kaizala.Faults.Add(new FaultOrder(new FaultEffect.Fail(503)) { Times = 1 });

        using var struck = await http.GetAsync("v1/groups");
        using var spared = await http.GetAsync("v1/groups");

        ((int)struck.StatusCode).Should().Be(503);
        ((int)spared.StatusCode).Should().Be(200);
        kaizala.Journal.Entries[0].Fault.Should().NotBeNull();
    }

    [Fact]
    public async Task A_refused_seed_names_line_and_field()
    {
        var start = () => KaizalaServer.StartAsync("""
            {
              "users": [ { "mobileNumber": "919910870005" } ]
            }
            """);

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("*users[0].mobileNumber*919910870005*");
    }

    [Fact]
    public async Task A_disposed_server_takes_its_tokens_with_it()
    {
        var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await kaizala.DisposeAsync();

        using var answer = await http.GetAsync("v1/groups");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
