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

    /// <summary>The endpoint hosts, without the API root, in order; URLs carry no trailing slash.</summary>
    public IReadOnlyDictionary<string, string> Endpoints =>
        new OrderedDictionary<string, string>(_urls.Where(host => host.Key != ApiRootName));

    public IReadOnlyList<string> EndpointNames => [.. _urls.Keys.Where(name => name != ApiRootName)];

    /// <summary>Hosts told apart by port: the API root's first, then one for each endpoint.</summary>
    public static EndpointMap OnPorts(string advertise, IReadOnlyList<int> ports)
    {
        var map = new EndpointMap();
        var host = IPAddress.TryParse(advertise, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{address}]"
            : advertise;
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

    /// <summary>The host a request came to: by its port, without sockets by its name; any other name is the API root's.</summary>
    public string NameOf(HttpRequest request)
    {
        if (_byPort.Count > 0)
            return _byPort.GetValueOrDefault(request.HttpContext.Connection.LocalPort, ApiRootName);
        var label = request.Host.Host.Split('.')[0];
        return _urls.ContainsKey(label) ? label : ApiRootName;
    }

    /// <summary>The URL of a host, without a trailing slash.</summary>
    public string UrlOf(string name) => _urls[name];

    private static string NameAt(int index) => index == 0 ? ApiRootName : $"kms{index.ToString(CultureInfo.InvariantCulture)}";
}
