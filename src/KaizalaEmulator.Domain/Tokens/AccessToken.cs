namespace KaizalaEmulator.Domain.Tokens;

/// <summary>A token that API calls carry.</summary>
public sealed record AccessToken(string Text, Caller Caller, DateTimeOffset ExpiresAt, bool IsFixed = false)
{
    public bool IsRevoked { get; internal set; }
}
