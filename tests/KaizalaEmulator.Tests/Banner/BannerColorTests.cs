namespace KaizalaEmulator.Tests.Banner;

public class BannerColorTests
{
    [Fact]
    public async Task A_terminal_gets_colour_but_the_line_to_paste_stays_plain()
    {
        var run = new CommandRun { OutTakesColor = true };

        await run.RunAsync();

        run.Out.Should().Contain("\e[1mAddresses\e[0m");
        run.Out.Split(Environment.NewLine).Should().Contain(Banners.Curl);
    }

    [Fact]
    public async Task A_pipe_gets_none() => (await CommandRun.Of()).Out.Should().NotContain("\e");

    [Theory]
    [InlineData("--no-color")]
    [InlineData("--json")]
    public async Task An_option_turns_it_off(string option)
    {
        var run = new CommandRun { OutTakesColor = true };

        await run.RunAsync(option);

        run.Out.Should().NotContain("\e");
    }

    [Theory]
    [InlineData("KAIZALA_NO_COLOR", "1")]
    [InlineData("NO_COLOR", "1")]
    [InlineData("NO_COLOR", "0")]
    [InlineData("NO_COLOR", "whatever")]
    public async Task A_variable_turns_it_off(string name, string value)
    {
        var run = new CommandRun { OutTakesColor = true, Variables = { [name] = value } };

        (await run.RunAsync()).Should().Be(0);

        run.Out.Should().NotContain("\e");
    }

    [Fact]
    public async Task The_emulators_own_word_goes_over_the_common_variable()
    {
        var run = new CommandRun { OutTakesColor = true, Variables = { ["NO_COLOR"] = "1", ["KAIZALA_NO_COLOR"] = "no" } };

        await run.RunAsync();

        run.Out.Should().Contain("\e[");
    }
}
