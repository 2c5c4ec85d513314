using KaizalaEmulator.Options;

namespace KaizalaEmulator.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("serve --help")]
    [InlineData("--prot 9 --help")]
    [InlineData("--json --jsn --help")]
    [InlineData("--port none --help")]
    public async Task Help_is_printed_whatever_else_is_said(string line)
    {
        var run = new CommandRun();

        (await run.RunAsync(line.Split(' '))).Should().Be(0);

        run.Out.Should().Be(HelpText.Render());
        run.Error.Should().BeEmpty();
        run.Emulator.StartedWith.Should().BeEmpty();
    }

    [Fact]
    public void It_names_every_option_with_variable_and_default()
    {
        var help = HelpText.Render();

        foreach (var option in OptionTable.All)
            help.Should().Contain($"  {option.Name} ").And.Contain($"{option.Variable}, default: {option.Default}");
        help.Should().Contain("--version").And.Contain("--help").And.Contain("NO_COLOR");
    }

    [Fact]
    public void It_fits_a_terminal_of_80_columns() =>
        HelpText.Render().Split(Environment.NewLine).Should().OnlyContain(line => line.Length <= 80);

    [Fact]
    public async Task Its_examples_work()
    {
        foreach (var (line, _) in HelpText.Examples)
        {
            var run = new CommandRun();
            var words = line.Replace("tenant.json", typeof(HelpTests).Assembly.Location, StringComparison.Ordinal).Split(' ');
            foreach (var assignment in words.TakeWhile(word => word != "kaizala-emulator"))
                run.Variables.Add(assignment.Split('=')[0], assignment.Split('=')[1]);

            (await run.RunAsync([.. words.SkipWhile(word => word != "kaizala-emulator").Skip(1)])).Should().Be(0, line);
        }
    }

    [Fact]
    public async Task The_version_is_the_products()
    {
        var run = await CommandRun.Of("--version", "--json");

        run.Out.Should().Be("0.1.0" + Environment.NewLine);
        run.Emulator.StartedWith.Should().BeEmpty();
    }
}
