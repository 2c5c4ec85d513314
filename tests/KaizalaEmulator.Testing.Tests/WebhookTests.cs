using System.Net;
using System.Net.Http.Json;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Testing.Tests;

/// <summary>Webhooks in a user's test: a receiver in the process, deliveries waited for, phones.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_survey_answered_on_a_phone_reaches_a_receiver_in_the_test()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+911199999999");
        var received = new List<string>();
        using var receiver = kaizala.AddReceiver(async request =>
        {
            received.Add(await request.Content!.ReadAsStringAsync());
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        await SubscribeAsync(http, group.Id.Text, receiver.Url, "SurveyResponse");
        using var sent = await http.PostAsJsonAsync($"v1/groups/{group.Id}/actions", new
        {
            actionType = "Survey",
            actionBody = new { title = "Lunch", questions = new[] { new { title = "Soup?", type = "Text" } } },
        });
        var action = (await sent.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["actionId"];

        await kaizala.Phone("+911199999999").RespondAsync(group.Id.Text, action, "Survey", "Yes");

        var delivery = await kaizala.Deliveries.NextAsync(d => d.EventType.ToString() == "SurveyResponse");
        delivery.State.Should().Be(DeliveryState.Delivered);
        received.Should().ContainSingle().Which.Should().Be(delivery.Json);
    }

    [Fact]
    public async Task Each_delivery_is_returned_once_and_in_order()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+911199999999");
        using var receiver = kaizala.AddReceiver(_ => HttpStatusCode.NoContent);
        await SubscribeAsync(http, group.Id.Text, receiver.Url, "TextMessageCreated");

        await kaizala.Phone("+911199999999").SendAsync(group.Id.Text, "one");
        await kaizala.Phone("+911199999999").SendAsync(group.Id.Text, "two");

        (await kaizala.Deliveries.NextAsync()).Json.Should().Contain("\"one\"");
        (await kaizala.Deliveries.NextAsync()).Json.Should().Contain("\"two\"");
        var more = async () => await kaizala.Deliveries.NextAsync(timeout: TimeSpan.FromMilliseconds(20));
        (await more.Should().ThrowAsync<TimeoutException>()).WithMessage("*2 TextMessageCreated Delivered (1 attempts)*");
    }

    [Fact]
    public async Task Policies_releases_and_redeliveries_are_at_hand()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+911199999999");
        var count = 0;
        using var receiver = kaizala.AddReceiver(_ =>
        {
            count++;
            return HttpStatusCode.OK;
        });
        await SubscribeAsync(http, group.Id.Text, receiver.Url, "TextMessageCreated");
        kaizala.Deliveries.SetPolicy(new DeliveryPolicy { Hold = true, Duplicate = 1 });
        await kaizala.Phone("+911199999999").SendAsync(group.Id.Text, "held");
        var held = await kaizala.Deliveries.NextAsync();
        held.State.Should().Be(DeliveryState.Held);

        kaizala.Deliveries.Release().Should().Be(1);
        await kaizala.Deliveries.IdleAsync();
        kaizala.Deliveries.SetPolicy(null);
        kaizala.Deliveries.Redeliver(held);
        await kaizala.Deliveries.IdleAsync();

        count.Should().Be(3);
    }

    [Fact]
    public async Task A_phone_that_is_refused_says_why()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        var send = () => kaizala.Phone("+911199999999").SendAsync("nowhere", "Hello");

        (await send.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*nowhere*unknown*");
    }

    [Fact]
    public async Task The_clock_moves_two_days_and_six_retries_are_seen()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var http = kaizala.CreateClient();
        var group = kaizala.AddGroup("Night shift", "+911199999999");
        using var receiver = kaizala.AddReceiver(_ => HttpStatusCode.ServiceUnavailable);
        await SubscribeAsync(http, group.Id.Text, receiver.Url, "TextMessageCreated");
        await kaizala.Phone("+911199999999").SendAsync(group.Id.Text, "Hello");

        kaizala.Clock.Advance(TimeSpan.FromDays(2));

        kaizala.Deliveries.All.Single().Attempts.Should().HaveCount(7);
    }

    private static async Task SubscribeAsync(HttpClient http, string group, Uri url, string eventType)
    {
        using var answer = await http.PostAsJsonAsync("v1/webhook", new
        {
            objectId = group,
            objectType = "Group",
            eventTypes = new[] { eventType },
            callBackUrl = url,
        });
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
