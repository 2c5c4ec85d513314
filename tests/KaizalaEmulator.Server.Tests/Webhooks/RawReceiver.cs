using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>A receiver of plain sockets: it answers each request with the bytes a test gives it, or as the test does itself.</summary>
internal sealed class RawReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    private RawReceiver(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook";

    /// <summary>The first line of each request.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>How many connections were opened.</summary>
    public int Connections { get; private set; }

    public static RawReceiver Start(Func<string, NetworkStream, CancellationToken, Task> answer) => new(answer);

    /// <summary>One that answers with a text, in which <c>{token}</c> stands for the validation token.</summary>
    public static RawReceiver Start(string answer) => new((request, stream, cancel) =>
    {
        var body = answer.Replace("{token}", TokenOf(request), StringComparison.Ordinal);
        return stream.WriteAsync(Encoding.UTF8.GetBytes(body), cancel).AsTask();
    });

    public static string Ok(string contentType, string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n{body}";

    public static string TokenOf(string request)
    {
        var line = request.Split('\r')[0];
        var at = line.IndexOf("validationToken=", StringComparison.Ordinal);
        return at < 0 ? "" : line[(at + "validationToken=".Length)..].Split(' ')[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                open.Add(ServeAsync(client));
            }
        }
        // A listener that is stopped between two calls says that it does not listen.
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var buffer = new byte[64 * 1024];
                var length = 0;
                while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer.AsMemory(length), _stop.Token);
                    if (read == 0)
                        return;
                    length += read;
                }

                var request = Encoding.ASCII.GetString(buffer, 0, length);
                // Closed with bytes unread, a socket resets, and the answer might be lost with it.
                for (var left = LengthOf(request) - (length - request.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4); left > 0;)
                    left -= await stream.ReadAsync(buffer.AsMemory(0, Math.Min(left, buffer.Length)), _stop.Token);
                lock (Asked)
                    Asked.Add(request.Split('\r')[0]);
                await _answer(request, stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }

    private static int LengthOf(string request) =>
        request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? int.Parse(line.Split(':')[1], null)
            : 0;
}
