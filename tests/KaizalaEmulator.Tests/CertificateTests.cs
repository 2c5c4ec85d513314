using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests;

/// <summary>The verb that hands out the authority.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    private readonly string folder = Directory.CreateTempSubdirectory("kaizala-certificate-").FullName;
    private readonly CommandRun run = new() { AuthorityPem = _ => Pem };

    [Fact]
    public async Task It_writes_the_authority_to_a_file_and_says_nothing()
    {
        var file = Path.Combine(folder, "authority.pem");

        (await run.RunAsync("certificate", "--out", file)).Should().Be(0);

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Be(Pem);
        run.Out.Should().BeEmpty();
        run.Error.Should().BeEmpty();
        run.Emulator.StartedWith.Should().BeEmpty();
    }

    [Theory]
    [InlineData("certificate --out -")]
    [InlineData("certificate --out=-")]
    public async Task A_dash_is_standard_output(string line)
    {
        (await run.RunAsync(line.Split(' '))).Should().Be(0);

        run.Out.Should().Be(Pem);
    }

    [Theory]
    [InlineData("certificate")]
    [InlineData("certificate --out")]
    [InlineData("certificate --out=")]
    [InlineData("certificate --out a --out b")]
    public async Task A_place_to_write_to_is_asked_for(string line)
    {
        (await run.RunAsync(line.Split(' '))).Should().Be(2);

        run.Error.Should().Be("kaizala-emulator: --out: expected the path of a file, once, or - for standard output; "
            + "write for example --out authority.pem" + Environment.NewLine);
        run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_one_line()
    {
        (await run.RunAsync("certificate", "--out", folder)).Should().Be(2);

        run.Error.TrimEnd().Should().StartWith($"kaizala-emulator: --out {folder}: cannot be written: ").And.NotContain("\n");
    }

    [Fact]
    public async Task An_authority_that_cannot_be_had_is_one_line()
    {
        var refused = new CommandRun { AuthorityPem = _ => throw new StartRefusedException(StartRefusal.BadOption, "No place\nfor it.") };

        (await refused.RunAsync("certificate", "--out", "-")).Should().Be(2);

        refused.Error.Should().Be("kaizala-emulator: No place for it." + Environment.NewLine);
        refused.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_to_be_said_of_the_authority_does_not_mix_with_it()
    {
        var renewed = new CommandRun
        {
            AuthorityPem = say =>
            {
                say("it expired");
                return Pem;
            },
        };

        (await renewed.RunAsync("certificate", "--out", "-")).Should().Be(0);

        renewed.Error.Should().Be("kaizala-emulator: it expired" + Environment.NewLine);
        renewed.Out.Should().Be(Pem);
    }

    [Theory]
    [InlineData("certificate --ot -", "unknown option \"--ot\"; did you mean --out?")]
    [InlineData("certificate --port 1 --out -", "unknown option \"--port\";")]
    [InlineData("certificate authority.pem", "unknown verb or stray value \"authority.pem\";")]
    [InlineData("certficate", "unknown verb or stray value \"certficate\"; did you mean certificate?")]
    public async Task An_unknown_word_is_refused(string line, string problem)
    {
        (await run.RunAsync(line.Split(' '))).Should().Be(2);

        run.Error.Should().Be($"kaizala-emulator: {problem} kaizala-emulator --help lists all of them{Environment.NewLine}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
