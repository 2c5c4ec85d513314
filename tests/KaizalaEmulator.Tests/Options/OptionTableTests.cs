using System.Net;
using KaizalaEmulator.Options;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Tests.Options;

public class OptionTableTests
{
    [Fact]
    public async Task Without_options_the_published_defaults_hold()
    {
        var run = await CommandRun.Of();

        run.Options.Should().BeEquivalentTo(new
        {
            Port = 8308,
            Endpoints = 2,
            Bind = (IPAddress?)null,
            Advertise = "127.0.0.1",
            SeedFile = (string?)null,
            Throttle = false,
            AllowedControlHosts = Array.Empty<string>(),
            Tls = false,
            TlsPort = 8443,
            TlsCertificateFile = (string?)null,
            TlsKeyFile = (string?)null,
            AllowedMediaHosts = Array.Empty<string>(),
            MediaLimit = 64 * 1024 * 1024,
            AllowedCallbackHosts = Array.Empty<string>(),
            RequireHttpsCallbacks = false,
            ValidationTimeout = TimeSpan.FromSeconds(5),
            CallbackTimeout = TimeSpan.FromSeconds(30),
            Verbose = false,
        });
    }

    [Theory]
    [InlineData("--port", "8308")]
    [InlineData("--endpoints", "2")]
    [InlineData("--advertise", "127.0.0.1")]
    [InlineData("--throttle", "off")]
    [InlineData("--tls", "off")]
    [InlineData("--media-limit", "64MB")]
    [InlineData("--require-https-callbacks", "off")]
    [InlineData("--validation-timeout", "5s")]
    [InlineData("--callback-timeout", "30s")]
    [InlineData("--json", "off")]
    [InlineData("--no-color", "off")]
    [InlineData("--verbose", "off")]
    public async Task A_default_said_aloud_changes_nothing(string name, string value)
    {
        OptionTable.All.Single(option => option.Name == name).Default.Should().Be(value);

        var said = await CommandRun.Of(name, value);

        said.Options.Should().BeEquivalentTo(new EmulatorOptions());
        said.Out.Should().Be((await CommandRun.Of()).Out);
    }

    [Theory]
    [InlineData("--port", "KAIZALA_PORT")]
    [InlineData("--endpoints", "KAIZALA_ENDPOINTS")]
    [InlineData("--bind", "KAIZALA_BIND")]
    [InlineData("--advertise", "KAIZALA_ADVERTISE")]
    [InlineData("--seed", "KAIZALA_SEED")]
    [InlineData("--throttle", "KAIZALA_THROTTLE")]
    [InlineData("--allow-control-host", "KAIZALA_ALLOW_CONTROL_HOST")]
    [InlineData("--tls", "KAIZALA_TLS")]
    [InlineData("--tls-port", "KAIZALA_TLS_PORT")]
    [InlineData("--tls-cert", "KAIZALA_TLS_CERT")]
    [InlineData("--tls-key", "KAIZALA_TLS_KEY")]
    [InlineData("--allow-media-host", "KAIZALA_ALLOW_MEDIA_HOST")]
    [InlineData("--media-limit", "KAIZALA_MEDIA_LIMIT")]
    [InlineData("--require-https-callbacks", "KAIZALA_REQUIRE_HTTPS_CALLBACKS")]
    [InlineData("--allow-callback-host", "KAIZALA_ALLOW_CALLBACK_HOST")]
    [InlineData("--validation-timeout", "KAIZALA_VALIDATION_TIMEOUT")]
    [InlineData("--callback-timeout", "KAIZALA_CALLBACK_TIMEOUT")]
    [InlineData("--json", "KAIZALA_JSON")]
    [InlineData("--no-color", "KAIZALA_NO_COLOR")]
    [InlineData("--verbose", "KAIZALA_VERBOSE")]
    public void Every_option_has_its_variable(string name, string variable) =>
        OptionTable.All.Single(option => option.Name == name).Variable.Should().Be(variable);

    [Fact]
    public void No_name_or_variable_is_taken_twice()
    {
        OptionTable.All.Select(option => option.Name).Should().OnlyHaveUniqueItems();
        OptionTable.All.Select(option => option.Variable).Should().OnlyHaveUniqueItems();
    }
}
