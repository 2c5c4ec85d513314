using System.Text;
using System.Text.Json;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Api.Media;
using KaizalaEmulator.Server.Webhooks;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>1,000 events to 50 receivers that fail, hang, reset and recover by a seeded dice: nothing is lost, invented or overtaken.</summary>
public sealed class ChaosTests
{
    private const int Receivers = 50;
    private const int Events = 1000;
    private const int Batch = 50;

    [Fact]
    public async Task Every_event_arrives_everywhere_at_least_once_and_in_order()
    {
        await using var emulator = await SocketEmulator.StartAsync(new EmulatorOptions { CallbackTimeout = TimeSpan.FromMilliseconds(150) });
        emulator.World.Clock.Freeze();
        var receivers = Enumerable.Range(0, Receivers).Select(number => new Receiver(number)).ToArray();
        await using var host = await FileHost.StartAsync(http => receivers[int.Parse(http.Request.Path.Value![1..], null)].AnswerAsync(http));
        foreach (var receiver in receivers)
            (await emulator.SubscribeAsync($"{host.Url}/{receiver.Number}")).ShouldBeOk();

        for (var sent = 0; sent < Events; sent += Batch)
        {
            for (var i = 0; i < Batch; i++)
                await emulator.SayAsync($"{sent + i}");
            // Whoever failed is tried again: the move waits for what is on its way, then for each retry.
            await emulator.World.Clock.AdvanceAsync(TimeSpan.FromMinutes(50));
        }

        foreach (var receiver in receivers)
            receiver.IsHealthy = true;
        await emulator.World.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        (await emulator.Deliveries.IdleAsync(TimeSpan.FromSeconds(10))).Should().BeTrue();

        var all = Enumerable.Range(0, Events).Select(number => $"{number}").ToArray();
        foreach (var receiver in receivers)
            receiver.Accepted.Distinct().Should().Equal(all, $"receiver {receiver.Number} is owed each event, in order");
        receivers.Sum(receiver => receiver.Failures).Should().BeGreaterThan(500, "the dice were rolled");
        emulator.Deliveries.List().Should().OnlyContain(delivery => delivery.State == DeliveryState.Delivered);
    }

    private sealed class Receiver(int number)
    {
        // Seven failures in a row would disable the webhook, which then owes nothing for what happens meanwhile.
        private const int MostInARow = 5;

        private readonly Random _dice = new(number);
        private int _inARow;

        public int Number => number;

        public bool IsHealthy { get; set; }

        public int Failures { get; private set; }

        /// <summary>The texts of the events that were answered with a 2xx.</summary>
        public List<string> Accepted { get; } = [];

        public async Task AnswerAsync(HttpContext http)
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                await http.Response.WriteAsync(http.Request.Query["validationToken"]!);
                return;
            }

            using var json = await JsonDocument.ParseAsync(http.Request.Body);
            var text = json.RootElement.GetProperty("data").GetProperty("text").GetString()!;
            var roll = IsHealthy || _inARow == MostInARow ? 1 : _dice.NextDouble();
            if (roll >= 0.05)
            {
                Accepted.Add(text);
                _inARow = 0;
                return;
            }

            Failures++;
            _inARow++;
            if (roll < 0.01)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else if (roll < 0.03)
                http.Abort();
            else
                await Refuse(http);
        }

        private static Task Refuse(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return http.Response.Body.WriteAsync(Encoding.ASCII.GetBytes("no"), 0, 2);
        }
    }
}
