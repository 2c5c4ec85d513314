using System.Globalization;

namespace KaizalaEmulator.Server.Http;

/// <summary>Refuses calls beyond the world's limits (documented: 429 and <c>Retry-After</c>).</summary>
internal static class ThrottleGate
{
    /// <summary>The 429, or null when the call passes, and counts. A call of no known connector does not. Under the world's gate.</summary>
    public static Answer? Refuse(ApiExchange exchange)
    {
        if (exchange.Connector is not { } connector || exchange.World.World.Throttle.Admit(connector) is not { } refusal)
            return null;
        exchange.Http.Response.Headers.RetryAfter = refusal.RetryAfter.ToString(CultureInfo.InvariantCulture);
        return Answer.Of(refusal.Error);
    }
}
