namespace KaizalaEmulator.Domain.Tokens;

/// <summary>What a browser carries back from the sign-in page, for the connector to trade for tokens: single use, ten minutes.</summary>
public sealed record AuthorizationCode(string Text, Caller Caller, DateTimeOffset IssuedAt)
{
    public DateTimeOffset ExpiresAt => IssuedAt + TokenLimits.AuthorizationCodeLife;

    internal bool IsUsed { get; set; }
}
