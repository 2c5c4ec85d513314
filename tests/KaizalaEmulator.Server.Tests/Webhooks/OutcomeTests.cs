using System.Text;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>How attempts on real sockets are told apart, and that connections are reused.</summary>
public sealed class OutcomeTests
{
    private const string Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    public static TheoryData<string, CallbackOutcome, int?> Answers => new()
    {
        { Accepted, CallbackOutcome.Ok, 202 },
        { "HTTP/1.1 299 Fine\r\nContent-Length: 5\r\n\r\nhello", CallbackOutcome.Ok, 299 },
        { "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", CallbackOutcome.Status, 301 },
        { "HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\nbusy", CallbackOutcome.Status, 503 },
        { "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nbroken off", CallbackOutcome.Ok, 200 },
        { "garbage\r\n\r\n", CallbackOutcome.Reset, null },
        { "", CallbackOutcome.Reset, null },
        { "hang", CallbackOutcome.Timeout, null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_way_an_attempt_can_end_has_its_name(string answer, CallbackOutcome outcome, int? status)
    {
        await using var emulator = await SocketEmulator.StartAsync(new EmulatorOptions { CallbackTimeout = TimeSpan.FromSeconds(1) });
        await using var receiver = RawReceiver.Start((request, stream, cancel) =>
        {
            if (RawReceiver.TokenOf(request) is { Length: > 0 } token)
                return stream.WriteAsync(Encoding.ASCII.GetBytes(RawReceiver.Ok("text/plain", token)), cancel).AsTask();
            return answer == "hang"
                ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel)
                : stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancel).AsTask();
        });
        (await emulator.SubscribeAsync(receiver.Url)).ShouldBeOk();

        await emulator.SayAsync("Hello");

        var delivery = await emulator.Deliveries.NextAsync(0, _ => true, TimeSpan.FromSeconds(10));
        var attempt = delivery!.Attempts.Should().ContainSingle().Subject;
        (attempt.Outcome, attempt.Status).Should().Be((outcome, status));
        (attempt.Reason is null).Should().Be(outcome == CallbackOutcome.Ok);
    }

    [Fact]
    public async Task Connections_are_reused()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        var connections = new HashSet<string>();
        await using var receiver = await Api.Media.FileHost.StartAsync(http =>
        {
            lock (connections)
                connections.Add(http.Connection.Id);
            var body = Encoding.ASCII.GetBytes(http.Request.Query["validationToken"].ToString());
            return http.Response.Body.WriteAsync(body, 0, body.Length);
        });
        (await emulator.SubscribeAsync(receiver.Url)).ShouldBeOk();

        for (var i = 0; i < 50; i++)
            await emulator.SayAsync($"{i}");
        (await emulator.Deliveries.IdleAsync(TimeSpan.FromSeconds(10))).Should().BeTrue();

        connections.Should().HaveCount(2, "one for the validation, one for all events");
    }

    [Fact]
    public async Task A_receiver_of_HTTP_1_0_that_hangs_up_after_each_answer_gets_every_event()
    {
        await using var emulator = await SocketEmulator.StartAsync();
        await using var receiver = RawReceiver.Start((request, stream, cancel) =>
        {
            var token = RawReceiver.TokenOf(request);
            return stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.0 200 OK\r\nContent-Length: {token.Length}\r\n\r\n{token}"), cancel).AsTask();
        });
        (await emulator.SubscribeAsync(receiver.Url)).ShouldBeOk();

        for (var i = 0; i < 200; i++)
            await emulator.SayAsync($"{i}");
        (await emulator.Deliveries.IdleAsync(TimeSpan.FromSeconds(10))).Should().BeTrue();

        emulator.Deliveries.List().Should().HaveCount(200).And.OnlyContain(delivery => delivery.State == DeliveryState.Delivered && delivery.Attempts.Count == 1);
    }
}
