namespace KaizalaEmulator.Contracts;

/// <summary>Where a command writes, what it is told by the environment, and how it is stopped.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether <see cref="Error"/> is a terminal, on which a line of progress may be overwritten.</summary>
    public bool IsInteractive { get; init; }

    public Func<string, string?> Variable { get; init; } = _ => null;

    public string WorkingFolder { get; init; } = ".";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Terminal OfThisProcess() => new(Console.Out, Console.Error)
    {
        IsInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null,
        Variable = Environment.GetEnvironmentVariable,
        WorkingFolder = Environment.CurrentDirectory,
    };
}
