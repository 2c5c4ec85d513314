using System.Net.Sockets;
using System.Security.Authentication;

namespace KaizalaEmulator.Server.Webhooks;

/// <summary>How an attempt to call back went, spelled as the control plane shows it.</summary>
public enum CallbackOutcome
{
    /// <summary>A 2xx came in time.</summary>
    Ok,

    /// <summary>Another status came.</summary>
    Status,

    /// <summary>Nothing came in time.</summary>
    Timeout,

    /// <summary>No connection: nobody listens, the name is unknown, or the host may not be called.</summary>
    Refused,

    /// <summary>The connection broke, or what came was no HTTP.</summary>
    Reset,

    /// <summary>The TLS handshake failed.</summary>
    Tls,

    /// <summary>Given up from this side: the webhook was deleted, or a policy said so.</summary>
    Cancelled,
}

/// <summary>Why a call brought no answer, in one phrase.</summary>
internal readonly record struct CallbackFailure(CallbackOutcome Outcome, string Reason)
{
    public static CallbackFailure Of(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case CallbackHostRefusedException:
                    return new(CallbackOutcome.Refused, cause.Message);
                case AuthenticationException:
                    return new(CallbackOutcome.Tls, $"the TLS handshake failed: {cause.Message}");
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: null }:
                    return new(CallbackOutcome.Tls, $"the TLS handshake failed: {cause.Message}");
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return new(CallbackOutcome.Refused, "the connection was refused: nothing listens there");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new(CallbackOutcome.Refused, "the host name is unknown");
                case SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                    return new(CallbackOutcome.Refused, $"the host cannot be reached: {cause.Message}");
            }
        }

        var innermost = problem.GetBaseException();
        return new(CallbackOutcome.Reset, $"the connection broke: {innermost.Message}");
    }
}
