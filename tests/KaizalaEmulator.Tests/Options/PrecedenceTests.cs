namespace KaizalaEmulator.Tests.Options;

public class PrecedenceTests
{
    [Fact]
    public async Task The_command_line_wins_over_the_environment()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_PORT"] = "9000", ["KAIZALA_VERBOSE"] = "1" } };

        await run.RunAsync("--port", "9100", "--verbose=off");

        run.Options.Port.Should().Be(9100);
        run.Options.Verbose.Should().BeFalse();
    }

    [Fact]
    public async Task A_list_on_the_command_line_replaces_the_list_of_the_variable()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_ALLOW_CONTROL_HOST"] = "a.test" } };

        await run.RunAsync("--allow-control-host", "b.test");

        run.Options.AllowedControlHosts.Should().Equal("b.test");
    }

    [Fact]
    public async Task A_bad_variable_does_not_matter_where_the_command_line_decides()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_PORT"] = "none" } };

        (await run.RunAsync("--port", "9100")).Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_variable_counts_as_not_set(string value)
    {
        var run = new CommandRun { Variables = { ["KAIZALA_PORT"] = value, ["KAIZALA_JSON"] = value } };

        await run.RunAsync();

        run.Options.Port.Should().Be(8308);
        run.Out.Should().NotStartWith("{");
    }

    [Fact]
    public async Task Options_may_stand_before_and_after_the_verb()
    {
        var run = await CommandRun.Of("--port", "9100", "serve", "--endpoints", "3");

        run.Options.Port.Should().Be(9100);
        run.Options.Endpoints.Should().Be(3);
    }
}
