using KaizalaEmulator.Server.Events;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Server.Tests.Webhooks;

namespace KaizalaEmulator.Server.Tests.Events;

/// <summary><c>GET /_emulator/events</c>.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Each_kind_of_thing_that_happens_is_told()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();
        await using var reader = await EventReader.OpenAsync(anonymous, $"_emulator/events?world={scene.Kaizala.World.Name}");

        var webhook = await scene.SubscribeAsync();
        await scene.TellAsync("Hello");
        (await scene.Client.PostJson("v1/groups", """{"name":"New","welcomeMessage":""}""")).ShouldBeOk();
        (await scene.Client.PutJson($"v1/groups/{SignIns.Team}/members", """{"members":["+911000000042"]}""")).ShouldBeOk();
        (await scene.Portal.Post("faults", """{"match":{"path":"/v1/nowhere"},"effect":{"status":500}}""")).ShouldBeOk(201);
        (await scene.Kaizala.AskForPin(SignIns.Member)).ShouldBeOk();
        scene.Kaizala.Relocate(SignIns.Worker, "kms2");
        (await scene.Portal.Post("clock/advance", """{"by":"PT1H"}""")).ShouldBeOk();
        var action = (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/actions",
            """{"actionType":"Poll","actionBody":{"question":"Lunch?","choices":[{"title":"Soup"}]}}""")).ShouldBeOk();
        (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/actions/{action["actionId"]}/responses",
            """{"actionType":"Poll","actionBody":{"answers":["Soup"]}}""")).ShouldBeOk();
        (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/reaction",
            $$"""{"referenceId":"{{action["referenceId"]}}","sourceGroupId":"{{SignIns.Team}}","reactionType":"Like"}""")).ShouldBeOk();

        var told = new List<SentEvent>();
        while (told.LastOrDefault() is not { Name: "request" } last || !last.Data.GetProperty("path").GetString()!.EndsWith("reaction", StringComparison.Ordinal))
            told.Add((await reader.NextAsync())!);
        told.Select(happened => happened.Name).Distinct().Should().BeEquivalentTo(
            "webhook", "request", "message", "delivery", "group", "member", "fault", "pin", "relocation", "clock", "action", "response", "reaction");
        told.Select(happened => happened.Id).Should().Equal(Enumerable.Range(1, told.Count).Select(number => (long)number));
        told.Should().OnlyContain(happened => happened.Data.GetProperty("world").GetString() == scene.Kaizala.World.Name);
        told.First(happened => happened.Name == "message").Data.GetProperty("text").GetString().Should().Be("Hello");
        told.Last(happened => happened.Name == "delivery").Data.GetProperty("state").GetString().Should().Be("delivered");
        told.First(happened => happened.Name == "webhook").Data.GetProperty("webhookId").GetString().Should().Be(webhook);
    }

    [Fact]
    public async Task A_reader_that_comes_back_goes_on_where_it_was()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();
        var path = $"_emulator/events?world={scene.Kaizala.World.Name}";
        long seen;
        await using (var reader = await EventReader.OpenAsync(anonymous, path))
        {
            await scene.SayAsync("one");
            seen = (await reader.NextAsync("message")).Id;
        }

        await scene.SayAsync("two");
        await using var again = await EventReader.OpenAsync(anonymous, path, seen);

        (await again.NextAsync("message")).Data.GetProperty("text").GetString().Should().Be("two");
    }

    [Fact]
    public async Task A_reader_too_far_behind_is_told_what_it_has_missed()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();
        var path = $"_emulator/events?world={scene.Kaizala.World.Name}";
        await using (await EventReader.OpenAsync(anonymous, path))
            for (var i = 0; i < EventHub.Kept; i++)
                scene.Kaizala.Clock.Freeze();
        scene.Kaizala.Clock.Freeze();

        await using var reader = await EventReader.OpenAsync(anonymous, path, 0);

        var first = (await reader.NextAsync())!;
        (first.Name, first.Data.GetProperty("change").GetString(), first.Data.GetProperty("missed").GetInt64()).Should().Be(("world", "resync", 1));
        (await reader.NextAsync())!.Id.Should().Be(first.Id + 1);
        await using var stranger = await EventReader.OpenAsync(anonymous, path, 1_000_000);
        (await stranger.NextAsync())!.Data.GetProperty("change").GetString().Should().Be("resync");
    }

    [Fact]
    public async Task The_stream_ends_with_its_world()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();
        await using var reader = await EventReader.OpenAsync(anonymous, $"_emulator/events?world={scene.Kaizala.World.Name}");

        (await scene.Portal.Post($"worlds/{scene.Kaizala.World.Name}/reset", null)).ShouldBeOk();

        (await reader.NextAsync("world")).Data.GetProperty("change").GetString().Should().Be("gone");
        (await reader.NextAsync()).Should().BeNull();
    }

    [Fact]
    public async Task It_is_a_stream_of_events_over_a_socket_too_that_no_cache_keeps()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var reader = await EventReader.OpenAsync(emulator.Client, "_emulator/events");

        await emulator.SayAsync("Hello");

        (await reader.NextAsync("message")).Data.GetProperty("text").GetString().Should().Be("Hello");
        reader.Response.Content.Headers.ContentType!.ToString().Should().Be("text/event-stream; charset=utf-8");
        reader.Response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Mistakes_are_refused()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();

        (await anonymous.Get("/_emulator/events?world=nope")).Status.Should().Be(404);
        (await anonymous.Get("/_emulator/events", ("Last-Event-ID", "x"))).Status.Should().Be(400);
        (await anonymous.Get("/_emulator/events", ("Sec-Fetch-Site", "cross-site"))).Status.Should().Be(403);
    }

    [Fact]
    public async Task An_anonymous_response_names_nobody()
    {
        await using var scene = await Scene.StartAsync();
        using var anonymous = scene.Kaizala.CreateAnonymousClient();
        var action = (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/actions",
            """{"actionType":"Survey","actionBody":{"title":"Secret","isAnonymous":true,"questions":[{"title":"Well?","type":"Text"}]}}""")).ShouldBeOk()["actionId"].GetString()!;
        await using var reader = await EventReader.OpenAsync(anonymous, $"_emulator/events?world={scene.Kaizala.World.Name}");

        await scene.Kaizala.Phone(SignIns.Member).RespondAsync(SignIns.Team, action, "Survey", "Yes");

        (await reader.NextAsync("response")).Data.ToString().Should().NotContain("mobileNumber").And.NotContain("userId");
    }
}
