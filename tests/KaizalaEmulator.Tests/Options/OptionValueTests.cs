using System.Net;

namespace KaizalaEmulator.Tests.Options;

/// <summary>Each option by its name and by its variable: both do the same.</summary>
public class OptionValueTests
{
    private static readonly string SomeFile = typeof(OptionValueTests).Assembly.Location;

    [Theory]
    [InlineData("0")]
    [InlineData("9000")]
    [InlineData("65533")]
    public async Task The_port_is_a_number(string value)
    {
        foreach (var run in await BothWays("--port", "KAIZALA_PORT", value))
            run.Options.Port.Should().Be(int.Parse(value, null));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("16")]
    public async Task The_endpoints_are_counted(string value)
    {
        foreach (var run in await BothWays("--endpoints", "KAIZALA_ENDPOINTS", value))
            run.Options.Endpoints.Should().Be(int.Parse(value, null));
    }

    [Theory]
    [InlineData("localhost", null)]
    [InlineData("*", "0.0.0.0")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("192.168.1.20", "192.168.1.20")]
    [InlineData("::1", "::1")]
    [InlineData("[::]", "::")]
    public async Task The_bind_address_is_an_IP_address_or_localhost_or_a_star(string value, string? address)
    {
        foreach (var run in await BothWays("--bind", "KAIZALA_BIND", value))
            run.Options.Bind.Should().Be(address is null ? null : IPAddress.Parse(address));
    }

    [Theory]
    [InlineData("kaizala.test", "kaizala.test")]
    [InlineData("kaizala_emulator", "kaizala_emulator")]
    [InlineData("192.168.1.20", "192.168.1.20")]
    [InlineData("::1", "[::1]")]
    [InlineData("[::1]", "[::1]")]
    public async Task The_advertised_host_is_a_name_or_an_IP_address(string value, string host)
    {
        foreach (var run in await BothWays("--advertise", "KAIZALA_ADVERTISE", value))
            run.Options.Advertise.Should().Be(host);
    }

    [Fact]
    public async Task The_seed_is_a_file()
    {
        foreach (var run in await BothWays("--seed", "KAIZALA_SEED", SomeFile))
            run.Options.SeedFile.Should().Be(SomeFile);
    }

    [Theory]
    [InlineData("a.test", "a.test")]
    [InlineData("a.test, 10.0.0.5,,a.test", "a.test 10.0.0.5")]
    public async Task The_allowed_control_hosts_are_a_comma_list(string value, string hosts)
    {
        foreach (var run in await BothWays("--allow-control-host", "KAIZALA_ALLOW_CONTROL_HOST", value))
            run.Options.AllowedControlHosts.Should().Equal(hosts.Split(' '));
    }

    [Fact]
    public async Task Allowed_control_hosts_add_up_when_the_option_is_repeated()
    {
        var run = await CommandRun.Of("--allow-control-host", "a.test,b.test", "--allow-control-host=c.test");

        run.Options.AllowedControlHosts.Should().Equal("a.test", "b.test", "c.test");
    }

    [Theory]
    [InlineData("a.test", "a.test")]
    [InlineData("a.test, ::1", "a.test [::1]")]
    public async Task The_allowed_media_hosts_are_a_comma_list(string value, string hosts)
    {
        foreach (var run in await BothWays("--allow-media-host", "KAIZALA_ALLOW_MEDIA_HOST", value))
            run.Options.AllowedMediaHosts.Should().Equal(hosts.Split(' '));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1000", 1000)]
    [InlineData("512KB", 512 * 1024)]
    [InlineData("8 mb", 8 * 1024 * 1024)]
    [InlineData("1GB", 1024 * 1024 * 1024)]
    [InlineData("1073741824", 1024 * 1024 * 1024)]
    public async Task The_media_limit_is_a_number_of_bytes_or_of_a_unit(string value, long bytes)
    {
        foreach (var run in await BothWays("--media-limit", "KAIZALA_MEDIA_LIMIT", value))
            run.Options.MediaLimit.Should().Be(bytes);
    }

    [Theory]
    [InlineData("a.test", "a.test")]
    [InlineData("a.test, ::1", "a.test [::1]")]
    public async Task The_allowed_callback_hosts_are_a_comma_list(string value, string hosts)
    {
        foreach (var run in await BothWays("--allow-callback-host", "KAIZALA_ALLOW_CALLBACK_HOST", value))
            run.Options.AllowedCallbackHosts.Should().Equal(hosts.Split(' '));
    }

    [Theory]
    [InlineData("3", 3000)]
    [InlineData("250ms", 250)]
    [InlineData("2 S", 2000)]
    [InlineData("10m", 600_000)]
    public async Task A_time_limit_is_a_number_of_seconds_or_of_a_unit(string value, int milliseconds)
    {
        foreach (var run in await BothWays("--validation-timeout", "KAIZALA_VALIDATION_TIMEOUT", value))
            run.Options.ValidationTimeout.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
        foreach (var run in await BothWays("--callback-timeout", "KAIZALA_CALLBACK_TIMEOUT", value))
            run.Options.CallbackTimeout.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public async Task Callbacks_can_be_held_to_https() =>
        (await CommandRun.Of("--require-https-callbacks")).Options.RequireHttpsCallbacks.Should().BeTrue();

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("Yes", true)]
    [InlineData("ON", true)]
    [InlineData("0", false)]
    [InlineData("False", false)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    public async Task A_switch_is_on_or_off_in_four_ways_each(string value, bool on)
    {
        foreach (var run in await BothWays("--verbose", "KAIZALA_VERBOSE", value))
            run.Options.Verbose.Should().Be(on);
    }

    [Fact]
    public async Task A_switch_alone_is_on() =>
        (await CommandRun.Of("--verbose")).Options.Verbose.Should().BeTrue();

    private static async Task<CommandRun[]> BothWays(string name, string variable, string value)
    {
        var byVariable = new CommandRun { Variables = { [variable] = value } };
        await byVariable.RunAsync();
        return [await CommandRun.Of(name, value), byVariable];
    }
}
