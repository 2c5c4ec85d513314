namespace KaizalaEmulator.Tests.Options;

/// <summary>The options about HTTPS, alone and beside one another.</summary>
public class TlsOptionTests
{
    private static readonly string SomeFile = typeof(TlsOptionTests).Assembly.Location;

    [Fact]
    public async Task The_switch_is_enough()
    {
        var run = await CommandRun.Of("--tls");

        run.Options.Tls.Should().BeTrue();
        run.Options.TlsPort.Should().Be(8443);
    }

    [Fact]
    public async Task All_of_them_together()
    {
        var run = await CommandRun.Of("--tls", "--tls-port", "443", "--tls-cert", SomeFile, "--tls-key", SomeFile);

        run.Options.Should().BeEquivalentTo(new { Tls = true, TlsPort = 443, TlsCertificateFile = SomeFile, TlsKeyFile = SomeFile });
    }

    [Fact]
    public async Task Variables_do_the_same()
    {
        var run = new CommandRun
        {
            Variables =
            {
                ["KAIZALA_TLS"] = "on", ["KAIZALA_TLS_PORT"] = "0", ["KAIZALA_TLS_CERT"] = SomeFile, ["KAIZALA_TLS_KEY"] = SomeFile,
            },
        };

        await run.RunAsync();

        run.Options.Should().BeEquivalentTo(new { Tls = true, TlsPort = 0, TlsCertificateFile = SomeFile, TlsKeyFile = SomeFile });
    }

    [Fact]
    public async Task Variables_may_wait_for_a_run_with_https()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_TLS_PORT"] = "443" } };

        (await run.RunAsync()).Should().Be(0);

        run.Options.Tls.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_switched_off_aloud_may_be_described()
    {
        var run = await CommandRun.Of("--tls=off", "--tls-port", "443");

        run.Options.Tls.Should().BeFalse();
    }

    [Theory]
    [InlineData("--tls --tls-cert FILE", "--tls-cert: expected --tls-key beside it, got nothing; write for example --tls-key server.key")]
    [InlineData("--tls --tls-key FILE", "--tls-key: expected --tls-cert beside it, got nothing; write for example --tls-cert server.pem")]
    [InlineData("--tls-port 443", "--tls-port: expected --tls beside it, got nothing; add --tls")]
    [InlineData("--tls-cert FILE --tls-key FILE", "--tls-cert: expected --tls beside it, got nothing; add --tls")]
    [InlineData("--tls --port 8441", "--tls-port 8443 (the default): expected a port besides 8441 to 8443, "
        + "where the API root and the endpoints listen; write for example --tls-port 8444")]
    [InlineData("--tls --port 65533 --tls-port 65534", "--tls-port 65534: expected a port besides 65533 to 65535, "
        + "where the API root and the endpoints listen; write for example --tls-port 65532")]
    public async Task What_does_not_fit_together_is_refused(string line, string message)
    {
        var run = new CommandRun();

        (await run.RunAsync([.. line.Split(' ').Select(word => word == "FILE" ? SomeFile : word)])).Should().Be(2);

        run.Error.Should().Be($"kaizala-emulator: {message}{Environment.NewLine}");
        run.Emulator.StartedWith.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lonely_variable_is_named_as_such()
    {
        var run = new CommandRun { Variables = { ["KAIZALA_TLS_CERT"] = SomeFile } };

        (await run.RunAsync("--tls")).Should().Be(2);

        run.Error.Should().StartWith("kaizala-emulator: KAIZALA_TLS_CERT: expected --tls-key beside it, got nothing;");
    }

    [Theory]
    [InlineData("--tls --port 8444")]
    [InlineData("--tls --port 8440")]
    [InlineData("--tls --port 0 --tls-port 1")]
    [InlineData("--port 8443")]
    public async Task What_fits_starts(string line) => (await CommandRun.Of(line.Split(' '))).Error.Should().BeEmpty();
}
