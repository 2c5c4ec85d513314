using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>For which connector a browser came to sign in, and where it wants to go back to.</summary>
public sealed record AuthorizationRequest(Connector Connector, string RedirectUri, string? State);

/// <summary>The OAuth way to tokens: a person signs in on a page, the browser carries a code back, the connector trades it.</summary>
public sealed class OAuthDesk
{
    private readonly World _world;

    internal OAuthDesk(World world) => _world = world;

    /// <summary>Whether this connector may have people sign in, and have the browser sent to that URL.</summary>
    public Result<AuthorizationRequest> Begin(string? clientId, string? redirectUri, string? state)
    {
        var connector = Grantable(clientId);
        if (!connector.IsSuccess)
            return connector.Error;
        if (string.IsNullOrEmpty(redirectUri))
            return Invalid.Missing("redirect_uri", "the URL to go back to after signing in");
        return RedirectUrls.Allow(connector.Value.RedirectUrls, redirectUri)
            ? new AuthorizationRequest(connector.Value, redirectUri, state)
            : AuthorizationErrors.RedirectNotRegistered(connector.Value, redirectUri);
    }

    public Result<Pin> AskForPin(AuthorizationRequest request, string? mobileNumber) =>
        PhoneNumber.Read("mobileNumber", mobileNumber).Map(number => _world.Pins.Issue(number, request.Connector));

    /// <summary>Signs a person in by number and PIN: the URL to send the browser to, with a code for the connector.</summary>
    public Result<string> SignIn(AuthorizationRequest request, string? mobileNumber, string? pin)
    {
        var number = PhoneNumber.Read("mobileNumber", mobileNumber);
        if (!number.IsSuccess)
            return number.Error;
        if (string.IsNullOrWhiteSpace(pin))
            return Invalid.Missing("pin", "the PIN sent to the phone");
        return _world.SignIn.Admit(number.Value, request.Connector, pin)
            .Map(user => _world.Tokens.Codes.Issue(Tokens.SignIn.CallerFor(user, request.Connector)))
            .Map(code => RedirectUrls.Carrying(request.RedirectUri, code.Text, request.State));
    }

    /// <summary>Trades a code for an access token and a refresh token.</summary>
    public Result<AccessGrant> Redeem(string? clientId, string? clientSecret, string? code)
    {
        if (string.IsNullOrWhiteSpace(clientId))
            return Invalid.Missing("client_id", "the connector's application id");
        if (string.IsNullOrEmpty(clientSecret))
            return Invalid.Missing("client_secret", "the connector's secret");
        if (string.IsNullOrEmpty(code))
            return Invalid.Missing("code", "the code that came back from the sign-in page");
        if (_world.Connectors.Find(clientId) is not { } connector || connector.Secret != clientSecret)
            return TokenErrors.WrongCredentials;
        if (!connector.IsActive)
            return TokenErrors.Deactivated(connector.ApplicationId);
        return _world.Tokens.Codes.Redeem(code, connector)
            .Map(redeemed => Tokens.SignIn.CallerFor(redeemed.Caller.User, connector))
            .Map(caller => new AccessGrant(_world.Tokens.Issue(caller), _world.Tokens.Refresh.Issue(caller)));
    }

    private Result<Connector> Grantable(string? clientId)
    {
        if (string.IsNullOrWhiteSpace(clientId))
            return Invalid.Missing("client_id", "the connector's application id");
        if (_world.Connectors.Find(clientId) is not { } connector)
            return TokenErrors.UnknownApplication(clientId);
        return connector.IsActive ? connector : TokenErrors.Deactivated(connector.ApplicationId);
    }
}
