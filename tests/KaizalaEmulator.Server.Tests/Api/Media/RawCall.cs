using System.Net.Sockets;
using System.Text;

namespace KaizalaEmulator.Server.Tests.Api.Media;

/// <summary>A call written byte by byte, for what no HTTP client would do: stop in the middle.</summary>
internal sealed class RawCall : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public static async Task<RawCall> PostAsync(Uri host, params string[] headers)
    {
        var call = new RawCall();
        await call._socket.ConnectAsync(host.Host, host.Port, MediaHost.Cancel);
        await call.SendAsync(
            $"POST /v1/media HTTP/1.1\r\nHost: {host.Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n");
        return call;
    }

    public const string Token = "accessToken: " + MediaHost.AccessToken;

    public static string FileHead(string name = "a.png") =>
        $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n";

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _socket.SendAsync(bytes, MediaHost.Cancel);

    public Task SendChunkAsync(byte[] bytes) =>
        SendAsync([.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8]);

    /// <summary>A handler that begins to read makes the server say "100 Continue" to whoever expects it.</summary>
    public async Task ReadingHasBegunAsync()
    {
        var buffer = new byte[1024];
        var count = await _socket.ReceiveAsync(buffer, MediaHost.Cancel);
        Encoding.ASCII.GetString(buffer, 0, count).Should().Be("HTTP/1.1 100 Continue\r\n\r\n");
    }

    /// <summary>Says that no more will come, and still listens.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks the connection.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>The status and the body, as soon as they are there.</summary>
    public async Task<(int Status, string Text)> AnswerAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!text.ToString().EndsWith('}'))
        {
            var count = await _socket.ReceiveAsync(buffer, MediaHost.Cancel);
            if (count == 0)
                break;
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        var answer = text.ToString();
        return (int.Parse(answer.AsSpan(9, 3)), answer);
    }

    public void Dispose() => _socket.Dispose();
}
