namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>The numbers around webhooks, each under its source.</summary>
public static class WebhookLimits
{
    /// <summary>Documented: how long a webhook lasts that names no validity, in years.</summary>
    public const int ValidityYears = 2;

    /// <summary>Documented: how often a failed delivery is tried again, within 2 days, before the webhook is disabled.</summary>
    public const int Retries = 6;

    /// <summary>Invented: the most deliveries of one webhook that wait; beyond them it is disabled.</summary>
    public const int MostPending = 100_000;

    /// <summary>Invented: the longest callback URL, in characters.</summary>
    public const int UrlCharacters = 2048;

    /// <summary>Invented: the largest <c>callBackContext</c>, in characters of its JSON.</summary>
    public const int ContextCharacters = 64 * 1024;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(45);

    /// <summary>
    /// How long after a failure the next attempt comes. Documented as exponentially spaced within 2 days; the spacing itself
    /// is invented: 45 minutes, doubled each time, 47 h 15 min in all.
    /// </summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <returns>Null when no attempt is left.</returns>
    public static TimeSpan? RetryAfter(int failures) =>
        failures <= Retries ? FirstRetry * (1 << (failures - 1)) : null;
}
