using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>The hosts of one emulator: the API root and the endpoint hosts, their URLs, and which one a request came to.</summary>
public sealed class EndpointMap
{
    /// <summary>The API root's name among the hosts.</summary>
    public const string ApiRootName = "api";

    private const string InMemoryDomain = "kaizala.test";

    private readonly OrderedDictionary<string, string> _urls = [];
    private readonly Dictionary<int, string> _byPort = [];

    private EndpointMap()
    {
    }

    public string ApiRoot => _urls[ApiRootName];

    /// <summary>The URL of all hosts by HTTPS; null when that is off.</summary>
    public string? Tls { get; private init; }

    /// <summary>The endpoint hosts, without the API root, in order; URLs carry no trailing slash.</summary>
    public IReadOnlyDictionary<string, string> Endpoints =>
        new OrderedDictionary<string, string>(_urls.Where(host => host.Key != ApiRootName));

    public IReadOnlyList<string> EndpointNames => [.. _urls.Keys.Where(name => name != ApiRootName)];

    /// <summary>
    /// Hosts told apart by port: the API root's first, then one for each endpoint. Where there is a port for HTTPS, all of
    /// them answer on that one too, told apart by name.
    /// </summary>
    public static EndpointMap OnPorts(string advertise, IReadOnlyList<int> ports, int? tlsPort = null)
    {
        var host = IPAddress.TryParse(advertise, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{address}]"
            : advertise;
        var map = new EndpointMap
        {
            Tls = tlsPort is { } port ? $"https://{host}:{port.ToString(CultureInfo.InvariantCulture)}" : null,
        };
        for (var i = 0; i < ports.Count; i++)
        {
            map._urls.Add(NameAt(i), $"http://{host}:{ports[i].ToString(CultureInfo.InvariantCulture)}");
            map._byPort.Add(ports[i], NameAt(i));
        }

        return map;
    }

    /// <summary>Hosts without sockets, told apart by name: <c>http://api.kaizala.test</c>, <c>http://kms1.kaizala.test</c>, …</summary>
    public static EndpointMap InMemory(int endpoints)
    {
        var map = new EndpointMap();
        for (var i = 0; i <= endpoints; i++)
            map._urls.Add(NameAt(i), $"http://{NameAt(i)}.{InMemoryDomain}");
        return map;
    }

    /// <summary>The host a request came to: by its port, else by the first label of its name; any other name is the API root's.</summary>
    public string NameOf(HttpRequest request)
    {
        if (_byPort.TryGetValue(request.HttpContext.Connection.LocalPort, out var name))
            return name;
        var number = HostFamily.NumberOf(request.Host.Host);
        return number < _urls.Count ? _urls.GetAt(number).Key : ApiRootName;
    }

    /// <summary>The URL of a host, without a trailing slash.</summary>
    public string UrlOf(string name) => _urls[name];

    /// <summary>
    /// The URL of a host as the sender of a request can reach it: by the published name in the family the request came by
    /// (<c>https://kms1.kaiza.la</c>, with the port if the request had one), else the plain listener's.
    /// </summary>
    public string UrlOf(string name, HttpRequest request) =>
        request.IsHttps && HostFamily.Of(request.Host.Host) is { } family
            ? family.UrlOf(_urls.IndexOf(name), request.Host.Port)
            : UrlOf(name);

    private static string NameAt(int index) => index == 0 ? ApiRootName : $"kms{index.ToString(CultureInfo.InvariantCulture)}";
}
