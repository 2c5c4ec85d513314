namespace KaizalaEmulator.Domain.Tokens;

/// <summary>What a token's text carries.</summary>
public sealed record TokenClaims
{
    public required bool IsAccess { get; init; }
    public required string Id { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public required string ApplicationId { get; init; }
    public required string MobileNumber { get; init; }
    public required string UserId { get; init; }
    public required TokenKind Kind { get; init; }
    public required string TenantId { get; init; }
    public required string Scope { get; init; }
    public string? GroupId { get; init; }
}

/// <summary>Writes and reads the text of a token, signed with a world's key. Time is not its business.</summary>
public interface ITokenCodec
{
    string Write(TokenClaims claims, byte[] key);

    /// <summary>The claims, or null when the text is no token of that key.</summary>
    TokenClaims? Read(string text, byte[] key);
}
