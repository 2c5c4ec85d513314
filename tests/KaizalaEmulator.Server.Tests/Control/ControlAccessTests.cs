using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Control;

/// <summary>A web page elsewhere must reach the control plane neither by DNS rebinding nor across sites.</summary>
public sealed class ControlAccessTests
{
    private const string Health = "/_emulator/health";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2:8308")]
    [InlineData("localhost:8308")]
    [InlineData("LOCALHOST")]
    [InlineData("dev.localhost")]
    [InlineData("[::1]:8308")]
    [InlineData("api.kaizala.test")]
    public async Task A_loopback_or_allowed_host_is_answered(string host)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get(Health, ("Host", host))).ShouldBeOk();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:8308")]
    [InlineData("evillocalhost")]
    [InlineData("192.168.1.10")]
    [InlineData("[2001:db8::1]")]
    [InlineData("api.kaizala.test.evil.example")]
    public async Task Any_other_host_is_refused_and_told_the_option(string host)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        (await http.Get(Health, ("Host", host))).ShouldBeForbidden("Host: *--allow-control-host.");
        (await http.Get("/", ("Host", host))).ShouldBeForbidden("Host: *");
    }

    [Fact]
    public void An_allowed_host_is_compared_in_any_case_and_whole()
    {
        var access = new ControlAccess(["Emulator.Lan"]);

        access.Refuse(RequestTo("emulator.lan")).Should().BeNull();
        access.Refuse(RequestTo("x.emulator.lan")).Should().NotBeNull();
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", "Origin: *got \"https://evil.example\".")]
    [InlineData("Origin", "null", "Origin: *")]
    [InlineData("Origin", "https://api.kaizala.test", "Origin: *")]
    [InlineData("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Site: *")]
    [InlineData("Sec-Fetch-Site", "same-site", "Sec-Fetch-Site: *")]
    public async Task A_request_of_another_sites_page_is_refused(string header, string value, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var before = (await http.Get("/_emulator/worlds")).Text;

        (await http.Get(Health, (header, value))).ShouldBeForbidden(message);
        (await http.Ask("POST", "/_emulator/worlds", "{\"name\":\"intruder\"}", headers: [(header, value)])).ShouldBeForbidden(message);

        before.Should().NotContain("intruder");
        (await http.Get("/_emulator/worlds")).Text.Should().NotContain("intruder");
    }

    [Theory]
    [InlineData("Origin", "http://api.kaizala.test")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_request_of_its_own_page_is_answered_and_opens_it_to_no_other(string header, string value)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var reply = (await http.Get(Health, (header, value))).ShouldBeOk();

        reply.Header("Access-Control-Allow-Origin").Should().BeEmpty();
        reply.Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task A_preflight_of_the_control_plane_is_not_answered_with_leave()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();

        var reply = await http.Ask("OPTIONS", "/_emulator/worlds", null, headers: [("Access-Control-Request-Method", "POST")]);

        reply.Status.Should().Be(405);
        reply.Header("Access-Control-Allow-Origin").Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Endpoint_hosts_serve_no_control_plane_and_no_dashboard(bool onSocket)
    {
        await using var kaizala = onSocket ? await KaizalaServer.OnSocketAsync() : await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();

        (await http.Get(Health)).ShouldBeNotFound("No such route*");
        (await http.Get("/_emulator/worlds")).ShouldBeNotFound("No such route*");
        (await http.Get("/")).ShouldBeNotFound("No such route*");
    }

    private static Microsoft.AspNetCore.Http.HttpRequest RequestTo(string host)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Host = new Microsoft.AspNetCore.Http.HostString(host);
        return http.Request;
    }
}
