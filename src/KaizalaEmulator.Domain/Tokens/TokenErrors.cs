using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Refusals around tokens and PINs. The first three texts were observed; clients match them.</summary>
public static class TokenErrors
{
    public static readonly KaizalaError Missing = new(ErrorKind.InvalidToken,
        "Token missing. Header should have token as value of ACCESSTOKEN");

    public static readonly KaizalaError Invalid = new(ErrorKind.InvalidToken,
        "Invalid token. Failure reason:Token validation failed due to unknown reason!");

    public static readonly KaizalaError WrongCredentials = new(ErrorKind.Unauthenticated,
        "Dont have correct applicationId and secret in header!");

    public static readonly KaizalaError RefreshUnknown = new(ErrorKind.InvalidToken,
        "Refresh token unknown: this world has not issued it. Sign in again to get one.");

    public static readonly KaizalaError RefreshRevoked = new(ErrorKind.InvalidToken,
        "Refresh token revoked: a newer one was issued for the same connector and person or group, or it was taken back. Sign in again to get one.");

    public static readonly KaizalaError RefreshForeign = new(ErrorKind.InvalidToken,
        "Refresh token of another connector: the applicationId header names a connector it was not issued to.");

    public static readonly KaizalaError PinWrong = new(ErrorKind.Unauthenticated,
        "Wrong PIN: it is not the one sent to this number.");

    public static readonly KaizalaError PinVoid = new(ErrorKind.Unauthenticated,
        $"Wrong PIN for the {TokenLimits.PinTries}th time: it is void now. Ask for a new one: on the sign-in page, or with generatePin.");

    public static readonly KaizalaError PinNotAsked = new(ErrorKind.Unauthenticated,
        "No PIN was asked for by this number and application, or it was used already. Ask for one first: on the sign-in page, or with generatePin.");

    public static readonly KaizalaError NotOfThisWorld = new(ErrorKind.NotFound,
        "token: this world has no such token; GET /_emulator/tokens lists those there are.");

    public static KaizalaError RefreshExpired(DateTimeOffset at) => new(ErrorKind.InvalidToken,
        $"Refresh token expired at {at:yyyy-MM-ddTHH:mm:ssZ}. Sign in again to get one.");

    public static KaizalaError PinExpired(DateTimeOffset at) => new(ErrorKind.Unauthenticated,
        $"PIN expired at {at:yyyy-MM-ddTHH:mm:ssZ}. Ask for a new one: on the sign-in page, or with generatePin.");

    public static KaizalaError UnknownApplication(string? applicationId) => new(ErrorKind.Unauthenticated,
        $"Unknown applicationId {Shared.Invalid.Quote(applicationId ?? "")}: no connector is registered under it.");

    public static KaizalaError Deactivated(string applicationId) => new(ErrorKind.Unauthenticated,
        $"The connector {Shared.Invalid.Quote(applicationId)} is deactivated and gets no new grants.");
}
