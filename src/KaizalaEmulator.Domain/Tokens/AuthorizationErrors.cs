using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Refusals on the OAuth way to a token. All texts are invented.</summary>
public static class AuthorizationErrors
{
    public static readonly KaizalaError CodeUnknown = new(ErrorKind.Unauthenticated,
        "Code unknown: this world has not issued it, or it was taken back. Sign in again to get one.");

    public static readonly KaizalaError CodeUsed = new(ErrorKind.Unauthenticated,
        "Code used already: it is good for one call. Sign in again to get another.");

    public static readonly KaizalaError CodeForeign = new(ErrorKind.Unauthenticated,
        "Code of another connector: client_id names a connector it was not issued to.");

    public static KaizalaError CodeExpired(DateTimeOffset at) => new(ErrorKind.Unauthenticated,
        $"Code expired at {at:yyyy-MM-ddTHH:mm:ssZ}. Sign in again to get another.");

    public static KaizalaError RedirectNotRegistered(Connector connector, string wanted) => Invalid.Field("redirect_uri",
        $"a redirect URL that is registered for the connector {Invalid.Quote(connector.Name)}",
        $"{Invalid.Quote(wanted)}; add it to the connector's redirectUrls");
}
