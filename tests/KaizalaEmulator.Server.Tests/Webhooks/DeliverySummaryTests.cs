using System.Net;
using KaizalaEmulator.Server.Tests.Kit;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>The ledger for whoever shows it: lines by the page, and one delivery whole.</summary>
public sealed class DeliverySummaryTests
{
    [Fact]
    public async Task A_line_tells_how_the_last_attempt_went()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.Conflict;
        await scene.TellAsync("Hello");

        var line = (await scene.Portal.Get("deliveries/summary")).ShouldBeOk().Json.GetProperty("deliveries")[0];

        line.EnumerateObject().Select(field => field.Name).Should().Equal(
            "id", "webhookId", "eventId", "eventType", "url", "state", "createdAt", "nextAttemptAt", "attempts", "lastAttempt");
        line.GetProperty("attempts").GetInt32().Should().Be(1);
        line.GetProperty("lastAttempt").GetProperty("status").GetInt32().Should().Be(409);
    }

    [Fact]
    public async Task Pages_go_backwards_from_the_latest_and_one_is_shown_whole()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        foreach (var text in new[] { "one", "two", "three" })
            await scene.TellAsync(text);

        var lines = (await scene.Portal.Get("deliveries/summary?before=3&limit=1")).ShouldBeOk().Json.GetProperty("deliveries");
        var whole = (await scene.Portal.Get("deliveries/2")).ShouldBeOk().Json;

        lines.EnumerateArray().Should().ContainSingle().Which.GetProperty("id").GetInt64().Should().Be(2);
        whole.GetProperty("payload").GetProperty("data").GetProperty("text").GetString().Should().Be("two");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var scene = await Scene.StartAsync();

        (await scene.Portal.Get("deliveries/7")).ShouldBeNotFound("Delivery 7 is unknown*");
        (await scene.Portal.Get("deliveries/x")).ShouldBeBadRequest("id: expected the id of a delivery*");
        (await scene.Portal.Get("deliveries/summary?limit=-1")).ShouldBeBadRequest("limit: expected a whole number*");
    }
}
