namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Published lifetimes (connector documentation), and those invented where none was published.</summary>
public static class TokenLimits
{
    /// <summary>Documented: an access token lives 24 hours.</summary>
    public static readonly TimeSpan AccessTokenLife = TimeSpan.FromSeconds(86_400);

    /// <summary>Documented: a refresh token lives one year.</summary>
    public static readonly TimeSpan RefreshTokenLife = TimeSpan.FromSeconds(31_536_000);

    /// <summary>Documented: once 90 % of its life is over, every accessToken call returns a new refresh token.</summary>
    public static readonly TimeSpan RotationAge = TimeSpan.FromDays(328);

    /// <summary>Invented.</summary>
    public static readonly TimeSpan PinLife = TimeSpan.FromMinutes(10);

    /// <summary>Invented: the code that OAuth's sign-in page sends back with the browser.</summary>
    public static readonly TimeSpan AuthorizationCodeLife = TimeSpan.FromMinutes(10);

    /// <summary>Invented: this many wrong tries void a PIN.</summary>
    public const int PinTries = 5;

    /// <summary>Access tokens kept by text; older ones are recognised by their signature.</summary>
    public const int IndexedAccessTokens = 50_000;

    /// <summary>Outstanding PINs kept; beyond that the oldest lapses.</summary>
    public const int OutstandingPins = 10_000;

    /// <summary>Authorization codes kept, used and expired ones too, so that a refusal can say which; beyond that the oldest is forgotten.</summary>
    public const int AuthorizationCodes = 10_000;
}
