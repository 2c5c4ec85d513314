using System.Net;
using System.Net.Sockets;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>A callback host that may not be called: the message says what it is and how to allow it.</summary>
internal sealed class CallbackHostRefusedException(string message) : Exception(message);

/// <summary>
/// Opens connections to callback hosts: to loopback, and to hosts that were allowed by name. Addresses are judged after the
/// name was resolved and the very address that was judged is connected to, so that no name can smuggle in another.
/// </summary>
/// <param name="resolve">Finds the addresses of a name; left out, the system does.</param>
internal sealed class CallbackGuard(
    IReadOnlyList<string> allowedHosts, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly HashSet<string> _allowed =
        new(allowedHosts.Select(host => host.Trim('[', ']')), StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    public async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancel)
    {
        var host = endPoint.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancel);
        if (!_allowed.Contains(host) && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } foreign)
            throw new CallbackHostRefusedException(
                $"callbacks go to loopback hosts only, and {host} is {(literal is null ? $"at {foreign}" : "none")}; "
                + $"allow it with --allow-callback-host {host}");
        return await OpenAsync(addresses, endPoint.Port, cancel);
    }

    private static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static async Task<NetworkStream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
