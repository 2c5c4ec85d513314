using System.Diagnostics;
using System.Globalization;

namespace KaizalaEmulator.Tests;

/// <summary>The command in a process of its own, without this process's <c>KAIZALA_</c> variables.</summary>
internal sealed class CommandProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _error;

    private CommandProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public static CommandProcess Start(string[] args, Dictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kaizala-emulator.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var ambient in start.Environment.Keys.Where(name => name.StartsWith("KAIZALA_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(ambient);
        foreach (var (name, value) in variables ?? [])
            start.Environment[name] = value;
        return new CommandProcess(Process.Start(start)!);
    }

    public static Task<(int Code, string Out, string Error)> Run(params string[] args) => Run(args, []);

    public static async Task<(int Code, string Out, string Error)> Run(string[] args, Dictionary<string, string> variables)
    {
        using var process = Start(args, variables);
        return await process.End();
    }

    public Task<string?> ReadLine() => _process.StandardOutput.ReadLineAsync().WaitAsync(_patience);

    /// <summary>Asks the process to stop, as an operator or a container does.</summary>
    public async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(_patience);
    }

    /// <summary>Waits for the end: the exit code, and what was written that nobody has read yet.</summary>
    public async Task<(int Code, string Out, string Error)> End()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(_patience);
        await _process.WaitForExitAsync().WaitAsync(_patience);
        return (_process.ExitCode, output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
