namespace KaizalaEmulator.Domain.Throttling;

/// <summary>Published limits ("Throttling"): calls per connector and per tenant in a minute.</summary>
public static class ThrottleLimits
{
    public const int PerConnector = 100;

    public const int PerTenant = 300;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
}
