using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Throttling;
using KaizalaEmulator.Domain.Time;

namespace KaizalaEmulator.Domain.Tests.Throttling;

public class ThrottleTests
{
    private readonly World _world = WorldKit.Create();

    [Fact]
    public void The_published_limits_hold()
    {
        (ThrottleLimits.PerConnector, ThrottleLimits.PerTenant, ThrottleLimits.Window)
            .Should().Be((100, 300, TimeSpan.FromMinutes(1)));
        (_world.Throttle.IsEnabled, _world.Throttle.PerConnector, _world.Throttle.PerTenant).Should().Be((false, 100, 300));
    }

    [Fact]
    public void Off_it_lets_everything_pass()
    {
        var connector = _world.Connector();

        Enumerable.Range(0, 1000).Should().OnlyContain(_ => _world.Throttle.Admit(connector) == null);
    }

    [Fact]
    public async Task A_hundred_calls_pass_the_next_is_refused_and_after_the_wait_it_passes()
    {
        _world.Throttle.Change(isEnabled: true);
        var connector = _world.Connector();
        Enumerable.Range(0, 100).Should().OnlyContain(_ => _world.Throttle.Admit(connector) == null);
        await MoveAsync(TimeSpan.FromSeconds(12.5));

        var refused = _world.Throttle.Admit(connector)!;

        refused.RetryAfter.Should().Be(48);
        refused.Error.Kind.Should().Be(ErrorKind.Throttled);
        await MoveAsync(TimeSpan.FromSeconds(refused.RetryAfter));
        _world.Throttle.Admit(connector).Should().BeNull();
    }

    [Fact]
    public async Task The_wait_is_never_less_than_a_second()
    {
        _world.Throttle.Change(isEnabled: true, perConnector: 1);
        var connector = _world.Connector();
        _world.Throttle.Admit(connector);
        await MoveAsync(TimeSpan.FromSeconds(59.999));

        _world.Throttle.Admit(connector)!.RetryAfter.Should().Be(1);
    }

    [Fact]
    public void A_call_refused_for_the_tenant_does_not_count_for_its_connector()
    {
        _world.Throttle.Change(isEnabled: true, perConnector: 2, perTenant: 3);
        var (first, second) = (_world.Connector("First"), _world.Connector("Second"));
        _world.Throttle.Admit(first);
        _world.Throttle.Admit(first);
        _world.Throttle.Admit(second);

        var refused = _world.Throttle.Admit(second);
        _world.Throttle.Change(perTenant: 10);

        refused!.Error.Message.Should().Contain("tenant");
        _world.Throttle.Admit(second).Should().BeNull();
        _world.Throttle.Admit(second)!.Error.Message.Should().Contain("Second");
    }

    [Fact]
    public void Switched_on_again_it_begins_with_empty_windows()
    {
        _world.Throttle.Change(isEnabled: true, perConnector: 1);
        var connector = _world.Connector();
        _world.Throttle.Admit(connector);

        _world.Throttle.Change(isEnabled: false);
        _world.Throttle.Change(isEnabled: true);

        _world.Throttle.Admit(connector).Should().BeNull();
    }

    [Fact]
    public void A_limit_of_nothing_is_refused_and_changes_nothing()
    {
        var refused = _world.Throttle.Change(isEnabled: true, perConnector: 0);

        refused!.Message.Should().Contain("perConnector").And.Contain("0");
        _world.Throttle.IsEnabled.Should().BeFalse();
    }

    private Task<ClockMove> MoveAsync(TimeSpan by) => _world.Clock.AdvanceAsync(by, TestContext.Current.CancellationToken);
}
