namespace KaizalaEmulator.Domain.Shared;

/// <summary>The kinds of refusal the service knows; the HTTP layer gives each its status and codes.</summary>
public enum ErrorKind
{
    InvalidToken,
    Unauthenticated,
    Unauthorized,
    InvalidParameters,
    NotFound,
    Conflict,
    EndpointChanged,
    Throttled,
    TooLarge,
    UnsupportedMedia,
    CallbackRefused,
    TimedOut,
}

/// <summary>An expected refusal: a value, never an exception.</summary>
public sealed record KaizalaError(ErrorKind Kind, string Message);
