using System.Text;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Webhooks;

internal sealed record WebhookRequest(
    string? ObjectId,
    string? ObjectType,
    IReadOnlyList<string>? EventTypes,
    string? CallBackUrl,
    string? CallBackToken,
    RawJson? CallBackContext,
    double? Validity,
    bool? Active)
{
    [JsonIgnore]
    public WebhookDraft Draft => new()
    {
        ObjectId = ObjectId,
        ObjectType = ObjectType,
        EventTypes = EventTypes,
        CallBackUrl = CallBackUrl,
        CallBackToken = CallBackToken,
        CallBackContext = CallBackContext is { } context ? Encoding.UTF8.GetString(context.Utf8.Span) : null,
        Validity = Validity,
        Active = Active,
    };
}

internal sealed record WebhookIdAnswer(string WebhookId)
{
    public static WebhookIdAnswer Of(Webhook webhook) => new(webhook.Id.Text);
}

internal sealed record WebhooksAnswer(IReadOnlyList<WebhookAnswer> Webhooks)
{
    public static WebhooksAnswer Of(IEnumerable<Webhook> webhooks, DateTimeOffset now) =>
        new([.. webhooks.Select(webhook => WebhookAnswer.Of(webhook, now))]);
}

/// <summary>A webhook as it is listed: the published table spells <c>callBack…</c>, the sample <c>callback…</c>; both are there.</summary>
internal sealed record WebhookAnswer(
    string Id,
    string ObjectId,
    string ObjectType,
    IReadOnlyList<string> Events,
    IReadOnlyList<string> Filters,
    string CallBackUrl,
    [property: JsonPropertyName("callbackUrl")] string CallbackUrlSampled,
    string? CallBackToken,
    [property: JsonPropertyName("callbackToken")] string? CallbackTokenSampled,
    RawJson? CallBackContext,
    [property: JsonPropertyName("callbackContext")] RawJson? CallbackContextSampled,
    long Ts,
    long Validity,
    bool Active)
{
    public static WebhookAnswer Of(Webhook webhook, DateTimeOffset now)
    {
        var terms = webhook.Terms;
        var url = terms.CallbackUrl.OriginalString;
        var context = terms.CallbackContext is { } text ? new RawJson(Encoding.UTF8.GetBytes(text)) : (RawJson?)null;
        return new WebhookAnswer(
            webhook.Id.Text,
            terms.ObjectId,
            terms.Object.Type.ToString(),
            [.. terms.EventTypes.Select(type => type.ToString())],
            [],
            url,
            url,
            terms.CallbackToken,
            terms.CallbackToken,
            context,
            context,
            webhook.CreatedAt.ToUnixTimeMilliseconds(),
            terms.ValidUntil.ToUnixTimeMilliseconds(),
            webhook.IsActive(now));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookIdAnswer))]
[JsonSerializable(typeof(WebhooksAnswer))]
[JsonSerializable(typeof(Http.ResultAnswer))]
internal sealed partial class WebhookJson : JsonSerializerContext
{
    public static readonly WebhookJson Wire = new(WireJson.CreateOptions());
}
