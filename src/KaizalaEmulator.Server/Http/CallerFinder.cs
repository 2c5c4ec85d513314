using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Http;

/// <summary>What a body says of the call it belongs to, where no token does.</summary>
internal interface INamesApplication
{
    string? ApplicationId { get; }

    string? MobileNumber => null;
}

/// <summary>A body that comes as a form (OAuth's does), and that an authorization code may give away the world of.</summary>
internal interface IOAuthForm : INamesApplication
{
    string? Code { get; }
}

/// <summary>
/// Finds on whose behalf a call comes before anything of it is judged: a relocated person is recognised even by an expired
/// token, and a call counts for its connector even when it is refused. Under the world's gate.
/// </summary>
internal static class CallerFinder
{
    public static void ByAccessToken(ApiExchange exchange)
    {
        if (exchange.AccessToken is not { } text)
            return;
        exchange.Token = exchange.World.World.Tokens.Find(text);
        exchange.Caller = exchange.Token?.Caller;
        exchange.Connector = exchange.Caller?.Connector;
        exchange.User = exchange.Caller?.User;
    }

    /// <summary>As the accessToken call names them: the connector by its id, the person by the refresh token.</summary>
    public static void ByRefreshToken(ApiExchange exchange)
    {
        var headers = exchange.Http.Request.Headers;
        if (headers["refreshToken"] is [{ Length: > 0 } refreshToken, ..])
            exchange.User = exchange.World.World.Tokens.Refresh.OwnerOf(refreshToken);
        exchange.MobileNumber = exchange.User?.MobileNumber.Text;
        if (headers["applicationId"] is [{ Length: > 0 } applicationId, ..])
            SetApplication(exchange, applicationId);
    }

    /// <summary>As the calls by which access is got name them. Those are never relocated, so nobody is their user.</summary>
    public static void ByBody(ApiExchange exchange, INamesApplication body)
    {
        exchange.MobileNumber = PhoneNumber.TryParse(body.MobileNumber, out var number) ? number.Text : body.MobileNumber;
        if (body.ApplicationId is { } applicationId)
            SetApplication(exchange, applicationId);
    }

    private static void SetApplication(ApiExchange exchange, string applicationId)
    {
        exchange.ApplicationId = applicationId;
        exchange.Connector = exchange.World.World.Connectors.Find(applicationId);
    }
}
