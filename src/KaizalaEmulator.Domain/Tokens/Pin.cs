using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>A PIN on its way to a phone: single use, ten minutes.</summary>
public sealed record Pin(PhoneNumber MobileNumber, string ApplicationId, string Digits, DateTimeOffset IssuedAt)
{
    public DateTimeOffset ExpiresAt => IssuedAt + TokenLimits.PinLife;

    internal int WrongTries { get; set; }
}
