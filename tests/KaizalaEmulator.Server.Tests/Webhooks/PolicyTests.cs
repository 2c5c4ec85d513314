using System.Net;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Deliveries as a test instrument.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task Held_deliveries_go_out_when_they_are_released_and_later_ones_are_held_again()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", """{"hold":true}""")).ShouldBeOk();
        await scene.TellAsync("one", "two");
        scene.Kaizala.Deliveries.All.Should().OnlyContain(delivery => delivery.State == DeliveryState.Held);

        (await scene.Portal.Post("deliveries/release", null)).ShouldBeOk().Json.GetProperty("released").GetInt32().Should().Be(2);
        await scene.Kaizala.Deliveries.IdleAsync();
        scene.Texts.Should().Equal("one", "two");
        await scene.TellAsync("three");
        scene.Received.Should().HaveCount(2);

        (await scene.Portal.Put("deliveries/policy", "{}")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();
        scene.Texts.Should().Equal("one", "two", "three");
    }

    [Fact]
    public async Task A_duplicated_delivery_comes_so_many_times_more()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", """{"duplicate":2}""")).ShouldBeOk();

        await scene.TellAsync("one", "two");

        scene.Texts.Should().Equal("one", "one", "one", "two", "two", "two");
        scene.Received.Select(json => json.GetProperty("eventId").GetString()).Distinct().Should().HaveCount(2);
        scene.Kaizala.Deliveries.All.Should().HaveCount(2).And.OnlyContain(delivery => delivery.State == DeliveryState.Delivered && delivery.Attempts.Count == 3);
    }

    [Fact]
    public async Task Reordered_deliveries_change_places_two_by_two_and_a_single_one_waits()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", """{"reorder":true}""")).ShouldBeOk();

        await scene.TellAsync("one");
        scene.Received.Should().BeEmpty();
        await scene.TellAsync("two");
        await scene.TellAsync("three");
        scene.Texts.Should().Equal("two", "one");

        (await scene.Portal.Post("deliveries/release", null)).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();
        scene.Texts.Should().Equal("two", "one", "three");
    }

    [Fact]
    public async Task A_dropped_delivery_is_abandoned_and_the_next_goes_on()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", $$"""{"webhookId":"{{webhook}}","drop":1}""")).ShouldBeOk();
        await scene.TellAsync("lost");
        (await scene.Portal.Put("deliveries/policy", $$"""{"webhookId":"{{webhook}}","drop":0}""")).ShouldBeOk();

        await scene.TellAsync("kept");

        scene.Texts.Should().Equal("kept");
        var lost = scene.Kaizala.Deliveries.All[0];
        lost.State.Should().Be(DeliveryState.Abandoned);
        lost.Attempts.Single().Reason.Should().Be("dropped by the policy");
    }

    [Fact]
    public async Task A_delayed_delivery_goes_out_at_its_time_of_the_world()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", """{"delay":"PT10M"}""")).ShouldBeOk();
        await scene.TellAsync("later");
        scene.Received.Should().BeEmpty();

        scene.Kaizala.Clock.Advance(TimeSpan.FromMinutes(9));
        scene.Received.Should().BeEmpty();
        scene.Kaizala.Clock.Advance(TimeSpan.FromMinutes(1)).Fired.Should().ContainSingle().Which.Kind.Should().Be("deliveryAttempt");

        scene.Texts.Should().Equal("later");
    }

    [Fact]
    public async Task A_webhooks_own_policy_goes_before_the_worlds()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        (await scene.Portal.Put("deliveries/policy", """{"hold":true}""")).ShouldBeOk();

        var policies = (await scene.Portal.Put("deliveries/policy", $$"""{"webhookId":"{{webhook}}"}""")).ShouldBeOk().Json;
        await scene.TellAsync("through");

        scene.Texts.Should().Equal("through");
        policies.GetProperty("world").GetProperty("hold").GetBoolean().Should().BeTrue();
        policies.GetProperty("webhooks").GetProperty(webhook).GetProperty("hold").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"drop":1.5}""", "drop")]
    [InlineData("""{"duplicate":-1}""", "duplicate")]
    [InlineData("""{"duplicate":101}""", "duplicate")]
    [InlineData("""{"delay":"-PT1S"}""", "delay")]
    [InlineData("""{"delay":"soon"}""", "delay")]
    [InlineData("""{"webhookId":"nope","hold":true}""", "nope")]
    public async Task A_policy_with_a_mistake_changes_nothing(string body, string named)
    {
        await using var scene = await Scene.StartAsync();

        var refused = await scene.Portal.Put("deliveries/policy", body);

        refused.Status.Should().BeOneOf(400, 404);
        refused["message"].Should().Contain(named);
        (await scene.Portal.Get("deliveries/policy")).ShouldBeOk().Json.GetProperty("world").GetProperty("hold").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Duplicates_of_a_delivery_that_failed_first_come_once_it_has_arrived()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        scene.Kaizala.Deliveries.SetPolicy(new DeliveryPolicy { Duplicate = 1 });
        scene.Answer = HttpStatusCode.InternalServerError;
        await scene.TellAsync("one");
        scene.Answer = HttpStatusCode.OK;

        scene.Kaizala.Clock.Advance(TimeSpan.FromHours(1));

        scene.Texts.Should().Equal("one", "one", "one");
        scene.Kaizala.Deliveries.All.Single().State.Should().Be(DeliveryState.Delivered);
    }
}
