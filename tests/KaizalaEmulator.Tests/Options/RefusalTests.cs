namespace KaizalaEmulator.Tests.Options;

/// <summary>A bad value is one line that says where, what was expected, what came and what to write; exit code 2.</summary>
public class RefusalTests
{
    private const string HostRule = "a host name or IP address that clients can call, without scheme and port";
    private const string AddressRule = "an IP address, localhost, or * for every IPv4 address";
    private const string TimeRule = "a time from 1ms to 10m, as in 500ms, 30s or 2m; plain numbers are seconds";
    private const string SizeRule = "bytes from 1 to 1073741824, plain or as in 512KB, 64MB or 1GB";
    private const string SwitchRule = "1/true/yes/on or 0/false/no/off";

    [Theory]
    [InlineData("--port", "KAIZALA_PORT", "http", "a whole number from 0 to 65535", "8308")]
    [InlineData("--port", "KAIZALA_PORT", "65536", "a whole number from 0 to 65535", "8308")]
    [InlineData("--port", "KAIZALA_PORT", "-1", "a whole number from 0 to 65535", "8308")]
    [InlineData("--port", "KAIZALA_PORT", "8,308", "a whole number from 0 to 65535", "8308")]
    [InlineData("--endpoints", "KAIZALA_ENDPOINTS", "0", "a whole number from 1 to 16", "2")]
    [InlineData("--endpoints", "KAIZALA_ENDPOINTS", "17", "a whole number from 1 to 16", "2")]
    [InlineData("--bind", "KAIZALA_BIND", "example.com", AddressRule, "0.0.0.0")]
    [InlineData("--bind", "KAIZALA_BIND", "1", AddressRule, "0.0.0.0")]
    [InlineData("--bind", "KAIZALA_BIND", "127.0.0.1:80", AddressRule, "0.0.0.0")]
    [InlineData("--bind", "KAIZALA_BIND", "[::1]:80", AddressRule, "0.0.0.0")]
    [InlineData("--bind", "KAIZALA_BIND", "[127.0.0.1]", AddressRule, "0.0.0.0")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "http://kaizala.test", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "kaizala.test:80", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "-kaizala.test", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "kaizala..test", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "300.1.1.1", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "0.0.0.0", HostRule, "kaizala.test")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE", "fe80::1%1", HostRule, "kaizala.test")]
    [InlineData("--seed", "KAIZALA_SEED", "no/such.json", "the path of a JSON seed that exists", "tenant.json")]
    [InlineData("--allow-control-host", "KAIZALA_ALLOW_CONTROL_HOST", "a.test,*", "a comma list, each " + HostRule, "kaizala.test,10.0.0.5")]
    [InlineData("--allow-control-host", "KAIZALA_ALLOW_CONTROL_HOST", ",", "a comma list, each " + HostRule, "kaizala.test,10.0.0.5")]
    [InlineData("--tls", "KAIZALA_TLS", "443", SwitchRule, "true")]
    [InlineData("--tls-port", "KAIZALA_TLS_PORT", "https", "a whole number from 0 to 65535", "8443")]
    [InlineData("--tls-cert", "KAIZALA_TLS_CERT", "no/such.pem", "the path of a PEM certificate that exists", "server.pem")]
    [InlineData("--tls-key", "KAIZALA_TLS_KEY", "no/such.key", "the path of a PEM private key that exists", "server.key")]
    [InlineData("--allow-media-host", "KAIZALA_ALLOW_MEDIA_HOST", "http://a.test", "a comma list, each " + HostRule, "kaizala.test,10.0.0.5")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "0", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "-1", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "2GB", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "9223372036854775807GB", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "1.5MB", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "64MiB", SizeRule, "64MB")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT", "MB", SizeRule, "64MB")]
    [InlineData("--validation-timeout", "KAIZALA_VALIDATION_TIMEOUT", "0", TimeRule, "5s")]
    [InlineData("--validation-timeout", "KAIZALA_VALIDATION_TIMEOUT", "11m", TimeRule, "5s")]
    [InlineData("--callback-timeout", "KAIZALA_CALLBACK_TIMEOUT", "soon", TimeRule, "30s")]
    [InlineData("--callback-timeout", "KAIZALA_CALLBACK_TIMEOUT", "1.5s", TimeRule, "30s")]
    [InlineData("--allow-callback-host", "KAIZALA_ALLOW_CALLBACK_HOST", "*", "a comma list, each " + HostRule, "kaizala.test,10.0.0.5")]
    [InlineData("--json", "KAIZALA_JSON", "2", SwitchRule, "true")]
    [InlineData("--no-color", "KAIZALA_NO_COLOR", "never", SwitchRule, "true")]
    [InlineData("--verbose", "KAIZALA_VERBOSE", "y", SwitchRule, "true")]
    public async Task A_bad_value_is_refused_from_either_source(string name, string variable, string value, string expected, string example)
    {
        await Refused([$"{name}={value}"], [],
            $"{name}: expected {expected}, got \"{value}\"; write for example {name} {example}");
        await Refused([], new() { [variable] = value },
            $"{variable}: expected {expected}, got \"{value}\"; write for example {variable}={example}, or unset it");
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port=")]
    [InlineData("--port --json")]
    public Task A_value_that_is_missing_is_refused(string line) => Refused(line.Split(' '), [],
        "--port: expected a whole number from 0 to 65535, got nothing; write for example --port 8308");

    [Fact]
    public Task An_option_given_twice_is_refused() => Refused(["--port", "1", "serve", "--port", "2"], [],
        "--port: expected once, got 2 times; leave one of them");

    [Fact]
    public Task A_value_is_shown_on_one_line_and_not_at_any_length() =>
        Refused(["--bind", "a\nb\e" + new string('x', 200)], [],
            $"--bind: expected {AddressRule}, got \"a\\u000ab\\u001b{new string('x', 76)}...\"; write for example --bind 0.0.0.0");

    [Fact]
    public async Task All_ports_have_to_exist()
    {
        const string range = "expected ports up to 65535, got";
        await Refused(["--port", "65535"], [],
            $"--port 65535 and --endpoints 2 (the default): {range} 65535 to 65537; choose a port of 65533 or lower");
        await Refused(["--endpoints", "4"], new() { ["KAIZALA_PORT"] = "65532" },
            $"KAIZALA_PORT=65532 and --endpoints 4: {range} 65532 to 65536; choose a port of 65531 or lower");
    }

    [Theory]
    [InlineData("--prot 9000", "unknown option \"--prot\"; did you mean --port?")]
    [InlineData("--PORT=9000", "unknown option \"--PORT\"; did you mean --port?")]
    [InlineData("-port 9000", "unknown option \"-port\"; did you mean --port?")]
    [InlineData("--end 3", "unknown option \"--end\"; did you mean --endpoints?")]
    [InlineData("--allow-host h", "unknown option \"--allow-host\";")]
    [InlineData("--colour", "unknown option \"--colour\";")]
    [InlineData("--no-colour", "unknown option \"--no-colour\"; did you mean --no-color?")]
    [InlineData("--json --jsn", "unknown option \"--jsn\"; did you mean --json?")]
    [InlineData("--seed --verbos", "unknown option \"--verbos\"; did you mean --verbose?")]
    [InlineData("sevre", "unknown verb or stray value \"sevre\"; did you mean serve?")]
    [InlineData("--port 1 2", "unknown verb or stray value \"2\";")]
    [InlineData("serve serve", "unknown verb or stray value \"serve\";")]
    [InlineData("@options.txt", "unknown verb or stray value \"@options.txt\";")]
    public Task An_unknown_word_is_refused_with_the_nearest_known_one(string line, string problem) =>
        Refused(line.Split(' '), [], $"{problem} kaizala-emulator --help lists all of them");

    private static async Task Refused(string[] args, Dictionary<string, string> variables, string message)
    {
        var run = new CommandRun();
        foreach (var (name, value) in variables)
            run.Variables[name] = value;

        (await run.RunAsync(args)).Should().Be(2);

        run.Error.Should().Be($"kaizala-emulator: {message}{Environment.NewLine}");
        run.Out.Should().BeEmpty();
        run.Emulator.StartedWith.Should().BeEmpty();
    }
}
