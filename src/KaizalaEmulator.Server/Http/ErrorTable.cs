using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Http;

/// <summary>A refusal as it goes over the wire: a status and three strings.</summary>
internal sealed record WireError(int Status, string ErrorCode, string ErrorCategoryKey, string Message);

/// <summary>Status and codes of each kind of refusal. The statuses are invented: they were documented nowhere.</summary>
internal static class ErrorTable
{
    private const string Request = "InvalidRequest";

    public static WireError Of(KaizalaError error) => error.Kind switch
    {
        ErrorKind.InvalidToken => new(401, "InvalidToken", "AuthException", error.Message),
        ErrorKind.Unauthenticated => new(401, "Unauthenticated", "AuthException", error.Message),
        ErrorKind.Unauthorized => new(403, "Unauthorized", "AuthException", error.Message),
        ErrorKind.InvalidParameters => new(400, "InvalidParameters", Request, error.Message),
        ErrorKind.NotFound => new(404, "NotFound", Request, error.Message),
        ErrorKind.Conflict => new(409, "Conflict", Request, error.Message),
        ErrorKind.EndpointChanged => new(308, "EndpointChanged", Request, error.Message),
        ErrorKind.Throttled => new(429, "TooManyRequests", "Throttled", error.Message),
        ErrorKind.TooLarge => new(413, "RequestTooLarge", Request, error.Message),
        ErrorKind.TimedOut => new(504, "TimedOut", Request, error.Message),
        ErrorKind.CallbackRefused => new(400, "InvalidParameters", "WebhookValidation", error.Message),
        ErrorKind.UnsupportedMedia => new(415, "UnsupportedMediaType", Request, error.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Kind, "No row for this kind."),
    };

    /// <summary>An error of that status with the codes it usually carries.</summary>
    public static WireError UsualOf(int status, string message) => status switch
    {
        401 => new(status, "InvalidToken", "AuthException", message),
        403 => new(status, "Unauthorized", "AuthException", message),
        404 => new(status, "NotFound", Request, message),
        405 => new(status, "MethodNotAllowed", Request, message),
        409 => new(status, "Conflict", Request, message),
        413 => new(status, "RequestTooLarge", Request, message),
        415 => new(status, "UnsupportedMediaType", Request, message),
        429 => new(status, "TooManyRequests", "Throttled", message),
        >= 500 => new(status, "ServiceException", "ServiceException", message),
        _ => new(status, "InvalidParameters", Request, message),
    };

    public static WireError BadBody(string problem) => new(400, "InvalidParameters", Request, problem);

    public static WireError UnknownRoute(string method, string path, string? nearest) =>
        new(404, "NotFound", Request,
            $"No such route: {method} {Invalid.Quote(path)}.{(nearest is null ? "" : $" The nearest is {nearest}.")}");

    public static WireError WrongMethod(string method, string path, string allowed) =>
        new(405, "MethodNotAllowed", Request, $"{method} is not known at {Invalid.Quote(path)}; expected {allowed}.");

    public static WireError TooLarge(long limit) =>
        new(413, "RequestTooLarge", Request, $"The body is larger than the limit of {limit} bytes.");

    public static WireError Forbidden(string message) => new(403, "Unauthorized", "AuthException", message);

    public static readonly WireError OurFault =
        new(500, "ServiceException", "ServiceException", "The emulator failed on this request; its log has the details.");
}
