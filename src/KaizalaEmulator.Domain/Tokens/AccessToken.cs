namespace KaizalaEmulator.Domain.Tokens;

/// <summary>A token that API calls carry.</summary>
public sealed record AccessToken(string Text, Caller Caller, DateTimeOffset ExpiresAt, bool IsFixed = false)
{
    public bool IsRevoked { get; internal set; }

    /// <summary>When it was made to expire before its time.</summary>
    public DateTimeOffset? CutShortAt { get; internal set; }

    /// <summary>When it expires, or has been made to.</summary>
    public DateTimeOffset EndsAt => CutShortAt ?? ExpiresAt;

    /// <summary>Whether its text alone, by its signature, still says that it is valid.</summary>
    internal bool IsOutlivedByText => IsRevoked || CutShortAt is not null;
}
