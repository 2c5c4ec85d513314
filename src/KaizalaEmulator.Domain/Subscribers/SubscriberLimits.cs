namespace KaizalaEmulator.Domain.Subscribers;

/// <summary>Published limits ("Get subscribers").</summary>
public static class SubscriberLimits
{
    /// <summary>Subscribers on a page: the default, and the most.</summary>
    public const int PageSize = 50;
}
