namespace KaizalaEmulator.Domain.Tokens;

/// <summary>A token that access tokens are got with.</summary>
public sealed class RefreshToken
{
    internal RefreshToken(string text, Caller caller, DateTimeOffset issuedAt, TokenFamily family)
    {
        Text = text;
        Caller = caller;
        IssuedAt = issuedAt;
        Family = family;
    }

    public string Text { get; }

    public Caller Caller { get; }

    public DateTimeOffset IssuedAt { get; }

    /// <summary>When it expires, or has been made to.</summary>
    public DateTimeOffset ExpiresAt => CutShortAt ?? IssuedAt + TokenLimits.RefreshTokenLife;

    /// <summary>When it was made to expire before its time.</summary>
    public DateTimeOffset? CutShortAt { get; internal set; }

    /// <summary>Whether a seed fixed its text: nothing newer supersedes it.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it came by rotation and has not been used yet.</summary>
    internal bool IsUnusedRotation { get; set; }

    internal TokenFamily Family { get; }
}

/// <summary>A refresh token and what rotation has made of it: all work until one of the new is first used.</summary>
internal sealed class TokenFamily
{
    public List<RefreshToken> Tokens { get; } = [];
}
