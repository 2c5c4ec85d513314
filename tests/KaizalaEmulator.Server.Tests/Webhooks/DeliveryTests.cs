using System.Net;
using System.Text.Json;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>What a receiver is sent, in which order, and what becomes of deliveries whose webhook goes.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task An_event_comes_as_json_with_the_token_of_the_webhook()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();

        await scene.TellAsync("Hello");

        scene.Headers["Content-Type"].Should().Be("application/json; charset=utf-8");
        scene.Headers["kz-callback-token"].Should().Be("open sesame");
        scene.Texts.Should().Equal("Hello");
    }

    [Fact]
    public async Task All_webhooks_hear_of_an_event_under_one_id_and_the_senders_own_too()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        await scene.SubscribeAsync();

        await scene.TellAsync("Hello");

        scene.Received.Should().HaveCount(2);
        scene.Received.Select(json => json.GetProperty("eventId").GetString()).Distinct().Should().ContainSingle();
        scene.Received.Select(json => json.GetProperty("subscriptionId").GetString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Events_of_one_webhook_come_in_their_order()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        var texts = Enumerable.Range(0, 200).Select(number => $"message {number}").ToArray();

        await scene.TellAsync(texts);

        scene.Texts.Should().Equal(texts);
    }

    [Fact]
    public async Task A_receiver_that_hangs_delays_nobody_else()
    {
        await using var scene = await Scene.StartAsync();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var hanging = scene.Kaizala.AddReceiver(_ => never.Task);
        (await scene.Client.PostJson("v1/webhook", new
        {
            objectId = SignIns.Team,
            objectType = "Group",
            eventTypes = new[] { "TextMessageCreated" },
            callBackUrl = hanging.Url,
        })).ShouldBeOk();
        var healthy = await scene.SubscribeAsync();

        await scene.SayAsync("one", "two", "three");
        for (var seen = 0; seen < 3; seen++)
            (await scene.Kaizala.Deliveries.NextAsync(delivery => delivery.WebhookId.Text == healthy)).State.Should().Be(DeliveryState.Delivered);

        scene.Texts.Should().Equal("one", "two", "three");
        never.SetResult(new HttpResponseMessage(HttpStatusCode.OK));
    }

    [Fact]
    public async Task Deleting_a_webhook_cancels_what_is_in_flight_and_abandons_what_waits()
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        var never = new TaskCompletionSource();
        scene.Pause = never.Task;
        await scene.SayAsync("in flight", "waiting");

        (await scene.Client.DeleteJson($"v1/webhook/{webhook}")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        scene.Kaizala.Deliveries.All.Should().HaveCount(2).And.OnlyContain(delivery => delivery.State == DeliveryState.Abandoned);
        scene.Kaizala.Deliveries.All.Select(delivery => delivery.Attempts.Single().Outcome).Should().OnlyContain(outcome => outcome == CallbackOutcome.Cancelled);
        never.SetResult();
    }

    [Fact]
    public async Task A_world_that_is_deleted_sends_nothing_more()
    {
        var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        scene.Kaizala.Deliveries.SetPolicy(new DeliveryPolicy { Hold = true });
        await scene.TellAsync("held");

        await scene.DisposeAsync();

        scene.Kaizala.Deliveries.All.Single().State.Should().Be(DeliveryState.Abandoned);
        scene.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task Seeded_webhooks_deliver_and_seeding_raises_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var seed = $$"""
            {"connectors":[{"name":"C"}],"users":[{"mobileNumber":"{{SignIns.Admin}}","role":"tenantAdmin"}],
             "groups":[{"groupId":"{{SignIns.Team}}","name":"Team","members":[{"mobileNumber":"{{SignIns.Admin}}","role":"Admin"}],
               "messages":[{"from":"{{SignIns.Admin}}","message":"seeded"}]}],
             "webhooks":[{"webhookId":"fixed","objectId":"{{SignIns.Team}}","objectType":"Group","eventTypes":["TextMessageCreated"],
               "callBackUrl":"{{scene.Url}}","callBackContext":"seeded"}]}
            """;
        await using var kaizala = await KaizalaServer.StartAsync(seed);

        await kaizala.Phone(SignIns.Admin).SendAsync(SignIns.Team, "from a phone");
        await kaizala.Deliveries.IdleAsync();

        scene.Texts.Should().Equal("from a phone");
        scene.Received[0].GetProperty("subscriptionId").GetString().Should().Be("fixed");
        scene.Received[0].GetProperty("context").GetString().Should().Be("seeded");
    }

    [Fact]
    public async Task A_message_of_a_bot_says_so()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync();
        var bot = (await scene.Client.PostJson("v1/bot", """{"name":"Clerk"}""")).ShouldBeOk()["botUserId"].GetString();
        (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/bot", new { botUserId = bot })).ShouldBeOk();
        var token = (await scene.Client.GetJson($"v1/bot/accessToken/{bot}")).ShouldBeOk()["accessToken"].GetString()!;
        using var http = scene.Kaizala.CreateClient(token);

        (await http.PostJson($"v1/groups/{SignIns.Team}/messages", """{"message":"I am a bot"}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        var told = scene.Received.Should().ContainSingle().Subject;
        told.GetProperty("isBotfromUser").GetBoolean().Should().BeTrue();
        told.GetProperty("fromUserId").GetString().Should().Be(bot);
    }

    [Fact]
    public async Task An_anonymous_response_names_nobody()
    {
        await using var scene = await Scene.StartAsync();
        await scene.SubscribeAsync(SignIns.Team, "SurveyResponse");
        var action = (await scene.Client.PostJson($"v1/groups/{SignIns.Team}/actions",
            """{"actionType":"Survey","actionBody":{"title":"Secret","isAnonymous":true,"questions":[{"title":"Well?","type":"Text"}]}}""")).ShouldBeOk()["actionId"].GetString()!;

        await scene.Kaizala.Phone(SignIns.Member).RespondAsync(SignIns.Team, action, "Survey", "Yes");
        await scene.Kaizala.Deliveries.IdleAsync();

        var told = scene.Received.Should().ContainSingle().Subject;
        told.GetRawText().Should().NotContain(SignIns.Member).And.NotContain("\"fromUser").And.NotContain("\"responder");
        told.GetProperty("data").GetProperty("isAnonymous").GetBoolean().Should().BeTrue();
        JsonSerializer.Serialize(told.GetProperty("eventId")).Should().Be(JsonSerializer.Serialize(told.GetProperty("data").GetProperty("responseId")));
    }
}
