using System.Diagnostics;
using System.Globalization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>
/// Asks a callback URL to echo a token before it is subscribed (documented). The echo may be of any content type, within
/// white space or quotes, as real receivers sent it (observed).
/// </summary>
internal sealed class CallbackValidation(CallbackNetwork network, TimeProvider realTime)
{
    private const int QuotedCharacters = 120;

    // Sixteen digits without a leading zero, below 2^53: exact also where a receiver parses them as a JavaScript number.
    private const long LeastToken = 1_000_000_000_000_000;
    private const int TokenSpan = 8_000_000;

    /// <summary>A new token; under the world's gate.</summary>
    public static string NewToken(Chance chance) =>
        (LeastToken + ((long)chance.Next(0, TokenSpan) * 1_000_000_000) + chance.Next(0, 1_000_000_000)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when the URL echoed the token; else the refusal, with what was sent, what came and after how long.</summary>
    public async Task<KaizalaError?> RefuseAsync(Uri callback, string token, CancellationToken cancel)
    {
        var url = WithToken(callback, token);
        var began = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(network.Options.ValidationTimeout, realTime);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        string came;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = await network.SendAsync(request, patience.Token);
            var body = await CallbackNetwork.ReadBodyAsync(response, patience.Token);
            if (response.IsSuccessStatusCode && IsEcho(body, token))
                return null;
            came = $"got {(int)response.StatusCode} with {Described(body)}";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            came = string.Create(CultureInfo.InvariantCulture,
                $"got nothing within {network.Options.ValidationTimeout.TotalSeconds} s (--validation-timeout)");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            came = $"got no answer: {CallbackFailure.Of(problem).Reason.TrimEnd('.')}";
        }

        return WebhookErrors.CallbackRefused(
            $"sent GET {url}, expected a 2xx with {token} as its body, {came}, after {Elapsed(began)} ms.");
    }

    private static Uri WithToken(Uri callback, string token)
    {
        var parameter = $"validationToken={token}";
        return new UriBuilder(callback)
        {
            Fragment = "",
            Query = callback.Query.Length > 1 ? $"{callback.Query[1..]}&{parameter}" : parameter,
        }.Uri;
    }

    private static bool IsEcho(string body, string token)
    {
        var echo = body.AsSpan().Trim();
        if (echo is ['"', .., '"'])
            echo = echo[1..^1].Trim();
        return echo.SequenceEqual(token);
    }

    private static string Described(string body) => body.Length == 0 ? "an empty body"
        : body.Length <= QuotedCharacters ? $"the body {body.Trim()}"
        : $"a body that begins {body.AsSpan(0, QuotedCharacters).Trim()}…";

    private static string Elapsed(long began) =>
        ((long)Stopwatch.GetElapsedTime(began).TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
