namespace KaizalaEmulator.Domain.Shared;

/// <summary>Epoch numbers, which callers send in seconds or in milliseconds.</summary>
public static class EpochTime
{
    public const string Expected = "an epoch time in seconds or milliseconds, such as 1529661600";

    /// <summary>In seconds this lies beyond the year 5000, in milliseconds early in 1973.</summary>
    private const double LeastMilliseconds = 100_000_000_000;

    /// <summary>The time meant, or null when there is no number or it names no time.</summary>
    public static DateTimeOffset? Read(double? number)
    {
        if (number is not { } value)
            return null;
        var milliseconds = Math.Abs(value) < LeastMilliseconds ? value * 1000 : value;
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
            : null;
    }
}
