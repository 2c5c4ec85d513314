using System.Text;
using KaizalaEmulator.Hosting;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests;

/// <summary>One run of the command beside a stand-in emulator, with an environment of its own.</summary>
internal sealed class CommandRun
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public Dictionary<string, string> Variables { get; } = [];

    public bool OutTakesColor { get; init; }

    public StandInEmulator Emulator { get; init; } = new();

    public StopSignals Signals { get; init; } = new(force: () => { });

    /// <summary>Whether a signal waits already, so that the command stops as soon as it has started.</summary>
    public bool StopsAtOnce { get; init; } = true;

    public Func<Action<string>, string> AuthorityPem { get; init; } = _ => "-----BEGIN CERTIFICATE-----\n";

    public string Out => output.ToString();

    public string Error => error.ToString();

    /// <summary>What the emulator was started with.</summary>
    public EmulatorOptions Options => Emulator.StartedWith.Should().ContainSingle().Subject;

    public static async Task<CommandRun> Of(params string[] args)
    {
        var run = new CommandRun();
        await run.RunAsync(args);
        return run;
    }

    public async Task<int> RunAsync(params string[] args)
    {
        if (StopsAtOnce)
            Signals.Receive();
        return await CommandLine.RunAsync(args, new Surroundings
        {
            Out = new StringWriter(output),
            Error = new StringWriter(error),
            Variable = Variables.GetValueOrDefault,
            OutTakesColor = OutTakesColor,
            Start = Emulator.StartAsync,
            ListenForStop = () => Signals,
            AuthorityPem = AuthorityPem,
        });
    }
}
