using System.CommandLine;
using KaizalaEmulator.Contracts.Recordings;

namespace KaizalaEmulator.Contracts.Commands;

/// <summary><c>serve-recording</c>: the recorded service as a target.</summary>
internal static class ServeRecordingCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder that record wrote." };
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 picks a free one.", HelpName = "N" };
        var command = new Command("serve-recording", "Serves a recording until it is stopped: the n-th call of a URL gets the n-th answer.") { folder, port };
        command.SetAction((asked, cancel) => CommandLine.GuardAsync(terminal, async () =>
        {
            if (asked.GetValue(port) is var number && number is < 0 or > 65535)
                throw CommandFailure.BadUsage($"--port: expected 0 to 65535, got {number}");
            try
            {
                using var service = RecordedService.Start(Path.GetFullPath(asked.GetValue(folder)!, terminal.WorkingFolder), asked.GetValue(port), terminal.Time);
                terminal.Out.WriteLine($"The recorded service answers at {service.ApiRoot}; stop it with Ctrl+C.");
                terminal.Out.Flush();
                await Task.Delay(Timeout.InfiniteTimeSpan, terminal.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return ExitCode.Success;
            }
            catch (IOException problem)
            {
                throw CommandFailure.BadUsage(problem.Message, problem);
            }
        }));
        return command;
    }
}
