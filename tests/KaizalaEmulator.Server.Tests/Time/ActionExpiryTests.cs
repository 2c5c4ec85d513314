using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Time;

public sealed class ActionExpiryTests
{
    private const string DemoJob = "00000308-0000-4000-8000-0000000000b3";

    [Fact]
    public async Task A_move_past_the_end_of_an_action_reports_it_once_and_at_its_time()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();

        var first = kaizala.Clock.Advance(TimeSpan.FromDays(40));
        var second = kaizala.Clock.Advance(TimeSpan.FromDays(40));

        var fired = first.Fired.Where(work => work.Kind == "actionExpired").ToList();
        fired.Select(work => work.Id).Should().Contain(DemoJob).And.OnlyHaveUniqueItems();
        fired.Select(work => work.At).Should().BeInAscendingOrder();
        second.Fired.Should().BeEmpty();
    }
}
