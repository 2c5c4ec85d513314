using System.Net;
using System.Net.Sockets;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>
/// The sockets of one emulator, bound before the server starts: 127.0.0.1 first and [::1] on the same number, so that a
/// client finds the emulator whichever way it resolves <c>localhost</c>.
/// </summary>
internal sealed class Listeners
{
    private const int Tries = 20;
    private const int Backlog = 512;

    private readonly Dictionary<string, Socket> _sockets = [];

    private Listeners()
    {
    }

    /// <summary>One port a host: the API root's first.</summary>
    public List<int> Ports { get; } = [];

    /// <summary>The port of all hosts by HTTPS; null when that is off.</summary>
    public int? TlsPort { get; private set; }

    public IEnumerable<IPEndPoint> EndPoints => _sockets.Values.Select(socket => (IPEndPoint)socket.LocalEndPoint!);

    /// <exception cref="StartRefusedException">A port is in use, or the address is none of this machine.</exception>
    public static Listeners Bind(EmulatorOptions options)
    {
        var listeners = new Listeners();
        try
        {
            for (var host = 0; host <= options.Endpoints; host++)
                listeners.Ports.Add(listeners.BindPort(options.Bind, options.Port == 0 ? 0 : options.Port + host, "--port"));
            if (options.Tls)
                listeners.TlsPort = listeners.BindPort(options.Bind, options.TlsPort, "--tls-port");
            return listeners;
        }
        catch
        {
            listeners.Close();
            throw;
        }
    }

    /// <summary>Hands the bound socket of an address to the server.</summary>
    public Socket Take(EndPoint endPoint) => _sockets[endPoint.ToString()!];

    public void Close()
    {
        foreach (var socket in _sockets.Values)
            socket.Dispose();
    }

    private int BindPort(IPAddress? address, int port, string option)
    {
        for (var attempt = 1; ; attempt++)
        {
            var first = Open(address ?? IPAddress.Loopback, port, option);
            var number = ((IPEndPoint)first.LocalEndPoint!).Port;
            if (address is not null)
            {
                Keep(first);
                return number;
            }

            try
            {
                Keep([first, .. Open6(number, option)]);
                return number;
            }
            catch (StartRefusedException) when (port == 0 && attempt < Tries)
            {
                first.Dispose();
            }
        }
    }

    private void Keep(params IEnumerable<Socket> sockets)
    {
        foreach (var socket in sockets)
            _sockets.Add(socket.LocalEndPoint!.ToString()!, socket);
    }

    /// <summary>The same number on [::1]; nothing on a machine without IPv6.</summary>
    private static IEnumerable<Socket> Open6(int port, string option)
    {
        if (!Socket.OSSupportsIPv6)
            return [];
        try
        {
            return [Open(IPAddress.IPv6Loopback, port, option)];
        }
        catch (StartRefusedException refused) when (refused.Reason == StartRefusal.BadOption)
        {
            return [];
        }
    }

    private static Socket Open(IPAddress address, int port, string option)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.Equals(IPAddress.IPv6Any))
                socket.DualMode = true;
            socket.Bind(new IPEndPoint(address, port));
            // Listening at once: a port that another process only holds bound shows itself now.
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException problem)
        {
            socket.Dispose();
            throw problem.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => new StartRefusedException(StartRefusal.PortInUse,
                    $"Port {port} on {address} is in use. Stop what listens there, or choose another with {option} (0 picks a free one).", problem),
                SocketError.AccessDenied => new StartRefusedException(StartRefusal.PortInUse,
                    $"Port {port} on {address} may not be used by this account. Choose one above 1023 with {option}.", problem),
                _ => new StartRefusedException(StartRefusal.BadOption,
                    $"--bind: cannot listen on {address}: {problem.Message}.", problem),
            };
        }
    }
}
