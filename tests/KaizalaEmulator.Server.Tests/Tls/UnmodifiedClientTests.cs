using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>Real HTTPS on a real socket, by the published names.</summary>
public sealed class UnmodifiedClientTests(TlsEmulator emulator) : IClassFixture<TlsEmulator>
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task A_client_with_the_api_root_compiled_in_signs_in_and_sends_a_message(string version)
    {
        using var client = emulator.Client(Version.Parse(version));

        var session = await client.SignIn();
        var endpointUrl = session.GetProperty("endpointUrl").GetString()!;
        var sent = await client.SendMessage(endpointUrl, session.GetProperty("accessToken").GetString()!, "by its real name");

        endpointUrl.Should().Be("https://kms1.kaiza.la/");
        sent.Should().Be(HttpStatusCode.OK);
        emulator.Server.Worlds.Default.Journal.Entries.Should().ContainSingle(entry => entry.Host == "kms1.kaiza.la" && entry.Status == 200 && entry.Method == "POST");
        emulator.Server.Worlds.Default.Journal.Clear();
    }

    [Theory]
    [InlineData("https://api.kaiza.la", "https://kms1.kaiza.la/")]
    [InlineData("https://ds.kaiza.la", "https://kms1.kaiza.la/")]
    [InlineData("https://kms2.kaiza.la", "https://kms1.kaiza.la/")]
    [InlineData("https://api.kaiza.la:8443", "https://kms1.kaiza.la:8443/")]
    [InlineData("https://inc-001.KaizalaMessaging.osi.office.net", "https://inc-000.KaizalaMessaging.osi.office.net/")]
    public async Task The_endpoint_is_named_in_the_family_that_was_asked(string asked, string endpointUrl)
    {
        using var client = emulator.Client();

        (await client.SignIn(asked)).GetProperty("endpointUrl").GetString().Should().Be(endpointUrl);
    }

    [Theory]
    [InlineData("https://localhost")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://[::1]")]
    public async Task Asked_by_a_name_without_sisters_the_answer_is_the_plain_listener(string asked)
    {
        using var client = emulator.Client();

        (await client.SignIn(asked)).GetProperty("endpointUrl").GetString()
            .Should().Be(emulator.Server.Endpoints.Endpoints["kms1"] + "/");
    }

    [Fact]
    public async Task The_control_plane_answers_to_a_loopback_host_alone()
    {
        using var client = emulator.Client();

        (await client.Get("https://localhost/_emulator/health")).Status.Should().Be(HttpStatusCode.OK);
        (await client.Get("https://api.kaiza.la/_emulator/health")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await client.Get("https://kms1.kaiza.la/_emulator/health")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_does_not_trust_the_authority_is_not_served()
    {
        using var client = new CompiledInClient(LocalAuthority.Create(TimeProvider.System).Pem, emulator.Port);

        (await client.Awaiting(stranger => stranger.SignIn()).Should().ThrowAsync<HttpRequestException>())
            .WithInnerException<AuthenticationException>();
    }

    [Fact]
    public async Task It_listens_on_both_stacks()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);

        await socket.ConnectAsync(IPAddress.IPv6Loopback, emulator.Port, TestContext.Current.CancellationToken);

        socket.Connected.Should().BeTrue();
    }

    [Fact]
    public async Task The_banner_tells_where()
    {
        emulator.Server.Banner.Tls.Should().Be($"https://127.0.0.1:{emulator.Port}");

        await using var plain = await EmulatorServer.StartAsync(new EmulatorOptions { Port = 0 }, TestContext.Current.CancellationToken);
        plain.Banner.Tls.Should().BeNull();
    }

    [Fact]
    public async Task A_port_in_use_is_refused_by_the_name_of_its_option()
    {
        using var folder = new TemporaryFolder();
        var start = () => EmulatorServer.StartAsync(
            new EmulatorOptions { Port = 0, Tls = true, TlsPort = emulator.Port, DataFolder = folder.Path });

        var refused = (await start.Should().ThrowAsync<StartRefusedException>()).Which;
        refused.Reason.Should().Be(StartRefusal.PortInUse);
        refused.Message.Should().Contain("--tls-port");
    }
}
