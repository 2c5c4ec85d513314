using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>Posts one payload once, and says how that went. It throws nothing.</summary>
internal sealed class DeliverySender(CallbackNetwork network, TimeProvider realTime)
{
    private const int QuotedCharacters = 200;

    private static readonly MediaTypeHeaderValue JsonType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");

    /// <summary>Limits an attempt; cancelled by hand it is given up before.</summary>
    public CancellationTokenSource NewPatience() => new(network.Options.Timeout, realTime);

    public async Task<DeliveryAttempt> SendAsync(CallbackTarget target, byte[] payload, DateTimeOffset at, CancellationToken patience)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(payload) };
            request.Content.Headers.ContentType = JsonType;
            if (target.Token is { } token)
                request.Headers.TryAddWithoutValidation("kz-callback-token", token);
            using var response = await network.SendAsync(request, patience).ConfigureAwait(false);
            var latency = Stopwatch.GetElapsedTime(began);
            var status = (int)response.StatusCode;
            var body = await DrainAsync(response, patience).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? new DeliveryAttempt(at, status, latency, CallbackOutcome.Ok, null)
                : new DeliveryAttempt(at, status, latency, CallbackOutcome.Status, Answered(status, body));
        }
        catch (OperationCanceledException)
        {
            var seconds = network.Options.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Failed(CallbackOutcome.Timeout, $"no answer within {seconds} s (--callback-timeout)");
        }
        catch (Exception problem)
        {
            var (outcome, reason) = CallbackFailure.Of(problem);
            return Failed(outcome, reason);
        }

        DeliveryAttempt Failed(CallbackOutcome outcome, string reason) =>
            new(at, null, Stopwatch.GetElapsedTime(began), outcome, reason);
    }

    /// <summary>The status has decided already: a body that breaks off changes nothing.</summary>
    private static async Task<string> DrainAsync(HttpResponseMessage response, CancellationToken patience)
    {
        if (response.Content.Headers.ContentLength == 0)
            return "";
        try
        {
            return await CallbackNetwork.ReadBodyAsync(response, patience).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return "";
        }
    }

    private static string Answered(int status, string body)
    {
        var kind = status is >= 300 and < 400 ? "a redirect, which is not followed" : "not a 2xx";
        return string.Create(CultureInfo.InvariantCulture, $"the status was {status}, {kind}")
            + (body.Length == 0 ? "" : $"; the body begins {body.AsSpan(0, Math.Min(body.Length, QuotedCharacters))}");
    }
}
