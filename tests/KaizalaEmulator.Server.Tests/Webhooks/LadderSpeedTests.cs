using System.Diagnostics;
using System.Net;
using KaizalaEmulator.Server.Tests.Api;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>Alone, or what other tests do would be timed too.</summary>
[CollectionDefinition(nameof(LadderSpeedTests), DisableParallelization = true)]
[Collection(nameof(LadderSpeedTests))]
public sealed class LadderSpeedTests
{
    [Fact]
    public async Task The_whole_ladder_takes_less_than_fifty_milliseconds_of_real_time()
    {
        var times = new List<double>();
        for (var round = 0; round < 25; round++)
        {
            await using var scene = await Scene.StartAsync();
            var webhook = await scene.SubscribeAsync();
            scene.Answer = HttpStatusCode.InternalServerError;
            var began = Stopwatch.GetTimestamp();
            await scene.TellAsync("first");
            scene.Kaizala.Clock.Advance(TimeSpan.FromDays(2));
            scene.SignInAgain();
            scene.Answer = HttpStatusCode.OK;
            (await scene.Client.PutJson($"v1/webhook/{webhook}", """{"Active":"true"}""")).ShouldBeOk();
            await scene.Kaizala.Deliveries.IdleAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            scene.Received.Should().HaveCount(8);
        }

        times.Skip(5).Order().ElementAt(10).Should().BeLessThan(50, "the median of 20 after warm-up");
    }
}
