using KaizalaEmulator.Hosting;

namespace KaizalaEmulator.Tests.Hosting;

public class StopSignalsTests
{
    private int forced;

    [Fact]
    public void The_first_signal_asks_for_a_stop()
    {
        using var signals = new StopSignals(() => forced++);

        signals.Receive();

        signals.Requested.IsCompletedSuccessfully.Should().BeTrue();
        signals.Token.IsCancellationRequested.Should().BeTrue();
        forced.Should().Be(0);
    }

    [Fact]
    public void The_second_signal_forces()
    {
        using var signals = new StopSignals(() => forced++);

        signals.Receive();
        signals.Receive();

        forced.Should().Be(1);
    }
}
