using KaizalaEmulator.Contracts.Mutations;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Mutations;

public sealed class MutationLogTests
{
    [Fact]
    public void Where_nothing_can_be_overwritten_each_replay_is_a_line()
    {
        var (log, output, error) = Start(isInteractive: false);

        log.Replaying(2);
        log.Replayed("effect lost", "createGroup", new PlayedRequest(["Groups", "Get the group"]));
        log.Replayed("stale answer", "getGroup", null);

        output.ToString().ReplaceLineEndings("\n").Should().Be(
            "replay 1 of 2: createGroup, effect lost: caught at Groups / Get the group\nreplay 2 of 2: getGroup, stale answer: survived\n");
        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void On_a_terminal_replays_are_told_in_a_line_that_moves()
    {
        var (log, output, error) = Start(isInteractive: true);

        log.Replaying(1);
        log.Replayed("stale answer", "getGroup", null);

        output.ToString().Should().BeEmpty();
        error.ToString().Should().StartWith("\rreplay 1 of 1: getGroup, stale answer: survived");
    }

    private static (MutationLog Log, StringWriter Out, StringWriter Error) Start(bool isInteractive)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (new MutationLog(new Terminal(output, error) { IsInteractive = isInteractive }), output, error);
    }
}
