using System.Net;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>The ledger over the control plane: looking, waiting, sending again, events out of the blue.</summary>
public sealed class LedgerTests
{
    public static TheoryData<string> Types => [.. Enum.GetNames<WebhookEventType>()];

    [Fact]
    public async Task A_delivery_shows_its_payload_and_attempts()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.Conflict;
        await scene.TellAsync("Hello");

        var shown = (await scene.Portal.Get("deliveries?state=pending&eventType=textmessagecreated")).ShouldBeOk().Json;

        shown.GetProperty("dropped").GetInt64().Should().Be(0);
        var row = shown.GetProperty("deliveries")[0];
        row.EnumerateObject().Select(field => field.Name).Should().Equal(
            "id", "webhookId", "eventId", "eventType", "url", "state", "createdAt", "nextAttemptAt", "attempts", "payload");
        row.GetProperty("payload").GetRawText().Should().Be(scene.Received[0].GetRawText());
        row.GetProperty("webhookId").GetString().Should().Be(webhook);
        row.GetProperty("nextAttemptAt").GetDateTimeOffset().Should().BeCloseTo(scene.Kaizala.Clock.Now.AddMinutes(45), TimeSpan.FromMilliseconds(1));
        var attempt = row.GetProperty("attempts")[0];
        attempt.GetProperty("outcome").GetString().Should().Be("status");
        attempt.GetProperty("status").GetInt32().Should().Be(409);
        attempt.GetProperty("reason").GetString().Should().Contain("409");
        (await scene.Portal.Get("deliveries?state=delivered")).ShouldBeOk().Json.GetProperty("deliveries").GetArrayLength().Should().Be(0);
        (await scene.Portal.Get("deliveries?state=lost")).Status.Should().Be(400);
        (await scene.Portal.Get("deliveries?eventType=Lost")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Next_waits_for_the_first_match_behind_an_id()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();

        var waiting = scene.Portal.Get("deliveries/next?after=0&timeout=PT10S");
        await scene.SayAsync("one", "two");

        var first = (await waiting).ShouldBeOk().Json;
        first.GetProperty("id").GetInt64().Should().Be(1);
        first.GetProperty("state").GetString().Should().Be("delivered");
        (await scene.Portal.Get("deliveries/next?after=1")).ShouldBeOk().Json.GetProperty("id").GetInt64().Should().Be(2);
        (await scene.Portal.Get("deliveries/next?after=2&timeout=PT0S")).Status.Should().Be(504);
        (await scene.Portal.Get("deliveries/next?after=x")).Status.Should().Be(400);
        (await scene.Portal.Get("deliveries/next?timeout=PT1H")).Status.Should().Be(400);
    }

    [Fact]
    public async Task Idle_says_whether_anything_is_in_flight()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        var pause = new TaskCompletionSource();
        scene.Pause = pause.Task;
        await scene.SayAsync("one");

        (await scene.Portal.Get("idle?timeout=PT0.01S")).Status.Should().Be(504);
        pause.SetResult();

        (await scene.Portal.Get("idle")).ShouldBeOk().Json.GetProperty("idle").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_delivery_or_all_of_a_time_range_is_sent_again()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        await scene.TellAsync("one");
        scene.Kaizala.Clock.Advance(TimeSpan.FromHours(1));
        var since = scene.Kaizala.Clock.Now;
        await scene.TellAsync("two", "three");

        (await scene.Portal.Post("deliveries/1/redeliver", null)).ShouldBeOk().Json.GetProperty("id").GetInt64().Should().Be(4);
        await scene.Kaizala.Deliveries.IdleAsync();
        var range = (await scene.Portal.Post("deliveries/redeliver", $$"""{"since":"{{since:O}}","until":"{{since:O}}"}""")).ShouldBeOk().Json;
        await scene.Kaizala.Deliveries.IdleAsync();

        range.GetProperty("redelivered").GetInt32().Should().Be(3, "the redelivery of the first was created then too");
        scene.Texts.Should().Equal("one", "two", "three", "one", "two", "three", "one");
        (await scene.Portal.Post("deliveries/99/redeliver", null)).Status.Should().Be(404);
        (await scene.Portal.Post("deliveries/x/redeliver", null)).Status.Should().Be(400);
        (await scene.Portal.Post("deliveries/redeliver", "{}")).Status.Should().Be(400);
    }

    [Fact]
    public async Task An_inactive_webhook_is_sent_nothing_again()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        await scene.TellAsync("one");
        (await scene.Client.PutJson($"v1/webhook/{webhook}", """{"Active":false}""")).ShouldBeOk();

        var refused = await scene.Portal.Post("deliveries/1/redeliver", null);

        refused.Status.Should().Be(409);
        refused["message"].Should().Contain("Active");
        (await scene.Portal.Post($"webhooks/{webhook}/trigger", "{}")).Status.Should().Be(409);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_event_of_any_type_comes_out_of_the_blue(string type)
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();

        (await scene.Portal.Post($"webhooks/{webhook}/trigger", $$"""{"eventType":"{{type}}"}""")).ShouldBeOk();
        (await scene.Portal.Post($"webhooks/{webhook}/trigger", $$$"""{"eventType":"{{{type}}}","data":{"mine":[1.50]}}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        scene.Received.Should().HaveCount(2).And.OnlyContain(json => json.GetProperty("eventType").GetString() == type);
        scene.Received[0].GetProperty("data").EnumerateObject().Should().NotBeEmpty();
        scene.Received[1].GetProperty("data").GetRawText().Should().Be("""{"mine":[1.50]}""");
    }

    [Fact]
    public async Task A_trigger_with_a_mistake_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();

        (await scene.Portal.Post($"webhooks/{webhook}/trigger", """{"eventType":"Nope"}""")).Status.Should().Be(400);
        (await scene.Portal.Post($"webhooks/{webhook}/trigger", """{"data":[]}""")).Status.Should().Be(400);
        (await scene.Portal.Post("webhooks/nope/trigger", "{}")).Status.Should().Be(404);
        scene.Kaizala.Deliveries.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Webhooks_are_listed_with_their_owners_and_state()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();

        var row = (await scene.Portal.Get("webhooks")).ShouldBeOk().Json.GetProperty("webhooks")[0];

        row.GetProperty("webhookId").GetString().Should().Be(webhook);
        row.GetProperty("applicationId").GetString().Should().Be(scene.Kaizala.Connector.ApplicationId);
        row.GetProperty("active").GetBoolean().Should().BeTrue();
        row.ToString().Should().NotContain("open sesame");
    }

    [Fact]
    public async Task The_ledger_lets_the_longest_finished_go_and_counts_them()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = WebhookId.Of(await scene.SubscribeAsync());
        var deliveries = scene.Kaizala.World;
        for (var i = 0; i < 110; i++)
            await scene.SayAsync($"{i}");
        await scene.Kaizala.Deliveries.IdleAsync();
        for (var round = 0; round < 90; round++)
        {
            (await scene.Portal.Post("deliveries/redeliver", """{"since":"2000-01-01T00:00:00Z"}""")).ShouldBeOk();
            await scene.Kaizala.Deliveries.IdleAsync(TimeSpan.FromSeconds(30));
            if (scene.Kaizala.Deliveries.All.Count >= DeliveryLedger.MostFinished)
                break;
        }

        var shown = (await scene.Portal.Get("deliveries?eventType=Announcement")).ShouldBeOk().Json;
        scene.Kaizala.Deliveries.All.Should().HaveCount(DeliveryLedger.MostFinished);
        shown.GetProperty("dropped").GetInt64().Should().BePositive();
        deliveries.Webhooks.Find(webhook).Should().NotBeNull();
    }
}
