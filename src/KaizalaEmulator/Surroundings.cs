using KaizalaEmulator.Hosting;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator;

/// <summary>Everything the command takes from its process, in one place, so that a test can stand in for it.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Looks an environment variable up; null if it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether standard output is a terminal that knows ANSI colour.</summary>
    public required bool OutTakesColor { get; init; }

    public required StartEmulator Start { get; init; }

    public required Func<StopSignals> ListenForStop { get; init; }

    /// <summary>The local authority's certificate, made if need be; what has to be said of that goes to the action.</summary>
    public required Func<Action<string>, string> AuthorityPem { get; init; }

    public static Surroundings OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        OutTakesColor = !Console.IsOutputRedirected && KnowsColor(Environment.GetEnvironmentVariable),
        Start = RunningEmulator.StartAsync,
        ListenForStop = StopSignals.Listen,
        AuthorityPem = OpenAuthority,
    };

    /// <summary>Says in one line on standard error why the command does not go on.</summary>
    public int Refuse(string message, int exitCode)
    {
        Error.WriteLine($"{CommandLine.CommandName}: {message.Trim().ReplaceLineEndings(" ")}");
        return exitCode;
    }

    private static string OpenAuthority(Action<string> say)
    {
        using var authority = LocalAuthority.Open(folder: null, TimeProvider.System, say);
        return authority.Pem;
    }

    /// <summary>Older Windows consoles print escape sequences as they are; those that do not, say so.</summary>
    private static bool KnowsColor(Func<string, string?> variable) => OperatingSystem.IsWindows()
        ? variable("WT_SESSION") is not null || variable("TERM") is not null
        : variable("TERM") is not ("dumb" or "" or null);
}
