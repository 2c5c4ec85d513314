using System.Net.Sockets;

namespace KaizalaEmulator.Contracts.Targets;

/// <summary>From what a user names as a target to one that answers.</summary>
internal sealed class TargetOpener(Terminal terminal)
{
    public const string Emulator = "emulator";

    private const string RealPrefix = "KAIZALA_REAL_";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <param name="named"><c>emulator</c>, or the URL of an API root.</param>
    /// <param name="emulator">Where the emulator's program lies; null lets us look for it.</param>
    /// <param name="cancel">Ends the start, and the emulator with it.</param>
    /// <exception cref="CommandFailure">It is no target, or nobody answers there.</exception>
    public async Task<Target> OpenAsync(string named, string? emulator, CancellationToken cancel)
    {
        if (named == Emulator)
        {
            var process = await EmulatorProcess.StartAsync(new EmulatorFinder(terminal).Find(emulator), terminal, cancel).ConfigureAwait(false);
            return new Target(process.Banner.ApiRoot, process.Banner.Variables()) { Process = process };
        }

        if (!Uri.TryCreate(named, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw CommandFailure.BadUsage($"target: expected \"{Emulator}\" or the http(s) URL of an API root, got \"{named}\"; write for example http://127.0.0.1:8308");
        await KnockAsync(url, cancel).ConfigureAwait(false);
        var root = named.TrimEnd('/');
        return new Target(root, new Dictionary<string, string>(RealCredentials(url)) { ["api-root"] = root, ["endpoint-url"] = root });
    }

    /// <summary>The values that stand in the environment for the real service; a local target has its own.</summary>
    private Dictionary<string, string> RealCredentials(Uri url)
    {
        var found = new Dictionary<string, string>();
        if (url.IsLoopback)
            return found;
        foreach (var name in new[] { "application-id", "application-secret", "refresh-token", "mobile-number", "mobile-number-2", "mobile-number-3", "pin", "callback-url" })
        {
            if (terminal.Variable(RealPrefix + name.ToUpperInvariant().Replace('-', '_')) is { Length: > 0 } value)
                found[name] = value;
        }

        return found;
    }

    private static async Task KnockAsync(Uri url, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(url.DnsSafeHost, url.Port, limit.Token).ConfigureAwait(false);
        }
        catch (SocketException problem)
        {
            throw CommandFailure.NotReachable($"target {url.GetLeftPart(UriPartial.Authority)} is not reachable: {problem.Message}", problem);
        }
        catch (OperationCanceledException problem) when (!cancel.IsCancellationRequested)
        {
            throw CommandFailure.NotReachable($"target {url.GetLeftPart(UriPartial.Authority)} is not reachable: no connection within {_patience.TotalSeconds} s", problem);
        }
    }
}
