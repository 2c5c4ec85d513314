using KaizalaEmulator.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>Which host a name stands for, and which names an answer uses.</summary>
public class HostFamilyTests
{
    private const int PlainPort = 8308;
    private const int TlsPort = 8443;

    private static readonly EndpointMap Map = EndpointMap.OnPorts("127.0.0.1", [PlainPort, 8309, 8310], TlsPort);

    [Theory]
    [InlineData("api.kaiza.la", "api")]
    [InlineData("API.Kaiza.LA", "api")]
    [InlineData("api2.kaiza.la", "api")]
    [InlineData("api-test.kaizala.test", "api")]
    [InlineData("ds.kaiza.la", "api")]
    [InlineData("kaiza.la", "api")]
    [InlineData("kms1.kaiza.la", "kms1")]
    [InlineData("KMS2.kaiza.la", "kms2")]
    [InlineData("kms2.kaizala.test", "kms2")]
    [InlineData("kms1", "kms1")]
    [InlineData("inc-000.KaizalaMessaging.osi.office.net", "kms1")]
    [InlineData("INC-001.kaizalamessaging.osi.office.net", "kms2")]
    [InlineData("kms0.kaiza.la", "api")]
    [InlineData("kms3.kaiza.la", "api")]
    [InlineData("kms01.kaiza.la", "api")]
    [InlineData("kms.kaiza.la", "api")]
    [InlineData("kms-1.kaiza.la", "api")]
    [InlineData("kms99999999999999999999.kaiza.la", "api")]
    [InlineData("inc-002.KaizalaMessaging.osi.office.net", "api")]
    [InlineData("inc-0.KaizalaMessaging.osi.office.net", "api")]
    [InlineData("inc-+01.KaizalaMessaging.osi.office.net", "api")]
    [InlineData("portal.kms1.kaiza.la", "api")]
    [InlineData("localhost", "api")]
    [InlineData("127.0.0.1", "api")]
    [InlineData("[::1]", "api")]
    [InlineData("", "api")]
    public void The_first_label_of_the_host_tells_the_hosts_apart_on_the_https_port(string host, string name)
    {
        Map.NameOf(Request("https", host, TlsPort)).Should().Be(name);
        Map.NameOf(Request("https", $"{host}:8443", TlsPort)).Should().Be(name);
    }

    [Theory]
    [InlineData(PlainPort, "api")]
    [InlineData(8310, "kms2")]
    public void On_a_plain_port_the_port_does_whatever_the_host_says(int port, string name) =>
        Map.NameOf(Request("http", "kms1.kaiza.la", port)).Should().Be(name);

    [Theory]
    [InlineData("api.kaiza.la", "https://kms2.kaiza.la")]
    [InlineData("API.KAIZA.LA", "https://kms2.kaiza.la")]
    [InlineData("kms1.kaiza.la", "https://kms2.kaiza.la")]
    [InlineData("kaiza.la", "https://kms2.kaiza.la")]
    [InlineData("api.kaiza.la:8443", "https://kms2.kaiza.la:8443")]
    [InlineData("inc-000.kaizalamessaging.osi.office.net", "https://inc-001.KaizalaMessaging.osi.office.net")]
    [InlineData("inc-000.KaizalaMessaging.osi.office.net:443", "https://inc-001.KaizalaMessaging.osi.office.net:443")]
    [InlineData("localhost", "http://127.0.0.1:8310")]
    [InlineData("localhost:8443", "http://127.0.0.1:8310")]
    [InlineData("[::1]:8443", "http://127.0.0.1:8310")]
    [InlineData("api.kaizala.test", "http://127.0.0.1:8310")]
    [InlineData("notkaiza.la", "http://127.0.0.1:8310")]
    [InlineData("api.kaiza.la.example", "http://127.0.0.1:8310")]
    public void An_endpoint_is_named_in_the_family_the_request_came_by(string host, string url) =>
        Map.UrlOf("kms2", Request("https", host, TlsPort)).Should().Be(url);

    [Fact]
    public void A_plain_request_is_answered_with_the_plain_listener_whatever_its_host() =>
        Map.UrlOf("kms2", Request("http", "api.kaiza.la", PlainPort)).Should().Be("http://127.0.0.1:8310");

    [Theory]
    [InlineData("kms1.kaiza.la", "https://api.kaiza.la")]
    [InlineData("inc-000.KaizalaMessaging.osi.office.net", "https://api.KaizalaMessaging.osi.office.net")]
    public void The_api_root_has_a_name_in_each_family(string host, string url)
    {
        Map.UrlOf("api", Request("https", host, TlsPort)).Should().Be(url);
        Map.NameOf(Request("https", new Uri(url).Host, TlsPort)).Should().Be("api");
    }

    [Fact]
    public void Every_endpoint_is_found_again_by_the_name_it_was_given()
    {
        var many = EndpointMap.OnPorts("127.0.0.1", [.. Enumerable.Range(9000, 17)], TlsPort);

        foreach (var host in (string[])["api.kaiza.la", "inc-000.KaizalaMessaging.osi.office.net"])
            foreach (var name in many.EndpointNames)
                many.NameOf(Request("https", new Uri(many.UrlOf(name, Request("https", host, TlsPort))).Host, TlsPort)).Should().Be(name);
    }

    [Fact]
    public void Without_https_there_is_no_url_for_it()
    {
        EndpointMap.OnPorts("127.0.0.1", [PlainPort]).Tls.Should().BeNull();
        Map.Tls.Should().Be("https://127.0.0.1:8443");
        EndpointMap.OnPorts("::1", [PlainPort], TlsPort).Tls.Should().Be("https://[::1]:8443");
    }

    private static HttpRequest Request(string scheme, string host, int localPort)
    {
        var context = new DefaultHttpContext { Connection = { LocalPort = localPort } };
        context.Request.Scheme = scheme;
        context.Request.Host = new HostString(host);
        return context.Request;
    }
}
