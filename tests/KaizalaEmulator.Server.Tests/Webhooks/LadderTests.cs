using System.Net;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Retries on the world's clock: 1 + 6 attempts, then the webhook is off until its owner says otherwise.</summary>
public sealed class LadderTests
{
    private static readonly double[] _minutes = [0, 45, 135, 315, 675, 1395, 2835];

    [Fact]
    public async Task A_dead_receiver_is_tried_seven_times_within_two_days_and_then_disabled()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.InternalServerError;
        var began = scene.Kaizala.Clock.Now;
        await scene.TellAsync("first");

        var move = scene.Kaizala.Clock.Advance(TimeSpan.FromDays(2));

        var delivery = scene.Kaizala.Deliveries.All.Single();
        delivery.State.Should().Be(DeliveryState.Failed);
        delivery.Attempts.Select(attempt => (attempt.At - began).TotalMinutes).Should().Equal(_minutes);
        move.Fired.Where(fired => fired.Id == "1").Should().HaveCount(6).And.OnlyContain(fired => fired.Kind == "deliveryAttempt");
        move.Fired.Should().ContainSingle(fired => fired.Kind == "webhookDisabled").Which.Id.Should().Be(webhook);
        scene.SignInAgain();
        (await scene.IsActiveAsync(webhook)).Should().BeFalse();
    }

    [Fact]
    public async Task Enabled_again_the_failed_event_goes_first_and_then_what_queued_behind_it_in_order()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.BadGateway;
        await scene.TellAsync("first", "second", "third");
        scene.Kaizala.Clock.Advance(TimeSpan.FromDays(2));
        scene.SignInAgain();
        await scene.TellAsync("while disabled");
        scene.Answer = HttpStatusCode.Accepted;

        (await scene.Client.PutJson($"v1/webhook/{webhook}", """{"Active":"true"}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        scene.Texts.Skip(7).Should().Equal("first", "second", "third");
        scene.Kaizala.Deliveries.All.Should().HaveCount(3).And.OnlyContain(delivery => delivery.State == DeliveryState.Delivered);
        (await scene.IsActiveAsync(webhook)).Should().BeTrue();
    }

    [Fact]
    public async Task A_new_start_counts_the_attempts_afresh()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.NotFound;
        await scene.TellAsync("first");
        scene.Kaizala.Clock.Advance(TimeSpan.FromDays(2));
        scene.SignInAgain();
        (await scene.Client.PutJson($"v1/webhook/{webhook}", """{"Active":true}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        scene.Kaizala.Clock.Advance(TimeSpan.FromDays(2));

        scene.Received.Should().HaveCount(14);
        scene.Kaizala.Deliveries.All.Single().State.Should().Be(DeliveryState.Failed);
    }

    [Fact]
    public async Task A_receiver_that_recovers_gets_the_waiting_events_in_the_retry_of_the_first()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        scene.Answer = HttpStatusCode.ServiceUnavailable;
        await scene.TellAsync("first", "second");
        scene.Received.Should().HaveCount(1, "the second waits behind the first");
        scene.Answer = HttpStatusCode.OK;

        scene.Kaizala.Clock.Advance(TimeSpan.FromMinutes(44));
        scene.Received.Should().HaveCount(1);
        scene.Kaizala.Clock.Advance(TimeSpan.FromMinutes(1));

        scene.Texts.Should().Equal("first", "first", "second");
    }

    [Fact]
    public async Task A_move_waits_for_what_is_on_its_way_before_time_goes_on()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        var pause = new TaskCompletionSource();
        scene.Pause = pause.Task;
        scene.Answer = HttpStatusCode.Gone;
        var began = scene.Kaizala.Clock.Now;
        await scene.SayAsync("first");

        var move = scene.Kaizala.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        move.IsCompleted.Should().BeFalse();
        pause.SetResult();
        await move;

        scene.Kaizala.Deliveries.All.Single().Attempts.Select(attempt => attempt.At - began)
            .Should().Equal(TimeSpan.Zero, TimeSpan.FromMinutes(45));
    }
}
