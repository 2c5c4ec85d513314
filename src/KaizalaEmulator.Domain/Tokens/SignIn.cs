using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>An access token, and the refresh token that comes with it: with a code's always, otherwise once rotation has set in.</summary>
public sealed record AccessGrant(AccessToken Access, RefreshToken? Refresh);

/// <summary>The ways to a token: PIN and login, refresh, and the portal's "Generate token".</summary>
public sealed class SignIn
{
    private readonly World _world;

    internal SignIn(World world) => _world = world;

    public Result<Pin> AskForPin(string? mobileNumber, string? applicationId) =>
        PhoneNumber.Read("mobileNumber", mobileNumber).Then(number =>
            Grantable(applicationId).Map(connector => _world.Pins.Issue(number, connector)));

    /// <summary>Trades a PIN for a refresh token; a number the tenant does not know becomes a user.</summary>
    public Result<RefreshToken> Login(string? mobileNumber, string? applicationId, string? applicationSecret, string? pin)
    {
        var number = PhoneNumber.Read("mobileNumber", mobileNumber);
        if (!number.IsSuccess)
            return number.Error;
        if (string.IsNullOrWhiteSpace(pin))
            return Invalid.Missing("pin", "the PIN sent to the phone, as a number or text");
        var connector = Grantable(applicationId);
        if (!connector.IsSuccess)
            return connector.Error;
        if (!string.IsNullOrEmpty(applicationSecret) && applicationSecret != connector.Value.Secret)
            return TokenErrors.WrongCredentials;
        return Admit(number.Value, connector.Value, pin)
            .Map(user => _world.Tokens.Refresh.Issue(CallerFor(user, connector.Value)));
    }

    /// <summary>Trades a refresh token for an access token, and from day 328 on for a new refresh token too.</summary>
    public Result<AccessGrant> Refresh(string? applicationId, string? applicationSecret, string? refreshToken)
    {
        if (string.IsNullOrEmpty(refreshToken)
            || _world.Connectors.Find(applicationId) is not { } connector
            || connector.Secret != applicationSecret)
            return TokenErrors.WrongCredentials;
        return _world.Tokens.Refresh.Redeem(refreshToken, connector).Map(token =>
            new AccessGrant(_world.Tokens.Issue(token.Caller), _world.Tokens.Refresh.Rotate(token)));
    }

    /// <summary>A user token of a tenant administrator is a tenant-level one, however it was got.</summary>
    public static Caller CallerFor(User user, Connector connector) =>
        new(connector, user, user.IsTenantAdmin ? TokenKind.Tenant : TokenKind.User);

    /// <summary>The person a PIN was sent to, who has signed in by it.</summary>
    internal Result<User> Admit(PhoneNumber number, Connector connector, string pin)
    {
        if (_world.Pins.Redeem(number, connector, pin) is { } refused)
            return refused;
        var user = _world.Users.FindOrAdd(number);
        user.Provision();
        return user;
    }

    private Result<Connector> Grantable(string? applicationId)
    {
        if (string.IsNullOrWhiteSpace(applicationId))
            return Invalid.Missing("applicationId", "the connector's application id");
        if (_world.Connectors.Find(applicationId) is not { } connector)
            return TokenErrors.UnknownApplication(applicationId);
        return connector.IsActive ? connector : TokenErrors.Deactivated(connector.ApplicationId);
    }
}
