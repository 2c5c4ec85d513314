using System.Diagnostics;

namespace KaizalaEmulator.Tests;

/// <summary>The command as its users start it.</summary>
public class ProcessTests
{
    [Fact]
    public async Task A_bad_option_ends_the_process_with_code_2_and_one_line_on_standard_error()
    {
        var (code, output, error) = await Run("--port", "none");

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("kaizala-emulator: --port:").And.NotContain("\n");
    }

    [Fact]
    public async Task A_bad_variable_of_the_process_is_refused_as_well()
    {
        var (code, _, error) = await Run([], new() { ["KAIZALA_PORT"] = "none" });

        code.Should().Be(2);
        error.Should().StartWith("kaizala-emulator: KAIZALA_PORT:");
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var (code, output, _) = await Run("--version");

        code.Should().Be(0);
        output.TrimEnd().Should().Be("0.1.0");
    }

    private static Task<(int Code, string Out, string Error)> Run(params string[] args) => Run(args, []);

    private static async Task<(int Code, string Out, string Error)> Run(string[] args, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kaizala-emulator.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var ambient in start.Environment.Keys.Where(name => name.StartsWith("KAIZALA_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(ambient);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await error);
    }
}
