using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>Refusals around webhooks. Their texts are invented.</summary>
public static class WebhookErrors
{
    public static KaizalaError Unknown(string id) => new(ErrorKind.NotFound,
        $"Webhook {Invalid.Quote(id)} is unknown, or not visible to this token.");

    public static KaizalaError IdTaken(WebhookId id) => new(ErrorKind.Conflict,
        $"webhookId: {id} is a webhook of this world already.");

    public static KaizalaError NotHttps(string url) => Invalid.Field("callBackUrl",
        "an https: URL, since this emulator was started with --require-https-callbacks", Invalid.Quote(url));

    public static KaizalaError UnknownAction(string id) => new(ErrorKind.NotFound,
        $"Action {Invalid.Quote(id)} is unknown, or not visible to this token.");

    /// <summary>The callback URL did not pass validation.</summary>
    public static KaizalaError CallbackRefused(string evidence) => new(ErrorKind.CallbackRefused, $"callBackUrl: {evidence}");
}
