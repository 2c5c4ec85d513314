using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests;

public class ServeTests
{
    [Fact]
    public async Task It_serves_until_a_signal_and_then_stops_cleanly()
    {
        var run = new CommandRun { StopsAtOnce = false };

        var running = run.RunAsync();
        await run.Emulator.Started.Task;
        run.Emulator.Stopped.Should().BeFalse();
        running.IsCompleted.Should().BeFalse();
        run.Signals.Receive();

        (await running).Should().Be(0);
        run.Emulator.Stopped.Should().BeTrue();
        run.Emulator.Disposed.Should().BeTrue();
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task A_signal_during_the_start_is_a_clean_stop_too()
    {
        var run = new CommandRun { Emulator = new() { Refuses = new OperationCanceledException() } };

        (await run.RunAsync()).Should().Be(0);

        run.Out.Should().BeEmpty();
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(StartRefusal.PortInUse, 3)]
    [InlineData(StartRefusal.BadSeed, 2)]
    [InlineData(StartRefusal.BadOption, 2)]
    public async Task A_refused_start_is_one_line_and_an_exit_code(StartRefusal reason, int exitCode)
    {
        var run = new CommandRun { Emulator = new() { Refuses = new StartRefusedException(reason, "Port 8308 is in use.\nTake another.") } };

        (await run.RunAsync("--json")).Should().Be(exitCode);

        run.Error.Should().Be("kaizala-emulator: Port 8308 is in use. Take another." + Environment.NewLine);
        run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task A_defect_is_shown_and_is_no_success()
    {
        var run = new CommandRun { Emulator = new() { Refuses = new InvalidOperationException("a defect") } };

        (await run.RunAsync()).Should().Be(1);

        run.Error.Should().Contain("a defect");
    }
}
