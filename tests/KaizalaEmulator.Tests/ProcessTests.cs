namespace KaizalaEmulator.Tests;

/// <summary>The command as its users start it.</summary>
public class ProcessTests
{
    [Fact]
    public async Task A_bad_option_ends_the_process_with_code_2_and_one_line_on_standard_error()
    {
        var (code, output, error) = await CommandProcess.Run("--port", "none");

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.TrimEnd().Should().StartWith("kaizala-emulator: --port:").And.NotContain("\n");
    }

    [Fact]
    public async Task A_bad_variable_of_the_process_is_refused_as_well()
    {
        var (code, _, error) = await CommandProcess.Run([], new() { ["KAIZALA_PORT"] = "none" });

        code.Should().Be(2);
        error.Should().StartWith("kaizala-emulator: KAIZALA_PORT:");
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var (code, output, _) = await CommandProcess.Run("--version");

        code.Should().Be(0);
        output.TrimEnd().Should().Be("0.1.0");
    }
}
