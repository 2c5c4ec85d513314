using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>A webhook as a caller gives it; what is left out of a change stays as it is.</summary>
public sealed record WebhookDraft
{
    public string? ObjectId { get; init; }
    public string? ObjectType { get; init; }
    public IReadOnlyList<string>? EventTypes { get; init; }
    public string? CallBackUrl { get; init; }
    public string? CallBackToken { get; init; }

    /// <summary>Any JSON, as text.</summary>
    public string? CallBackContext { get; init; }

    /// <summary>Epoch milliseconds.</summary>
    public double? Validity { get; init; }

    public bool? Active { get; init; }

    /// <summary>The URL to call back.</summary>
    internal Result<Uri> ReadUrl(bool requireHttps)
    {
        const string Expected = "an absolute http: or https: URL";
        if (string.IsNullOrWhiteSpace(CallBackUrl))
            return Invalid.Missing("callBackUrl", Expected);
        if (CallBackUrl.Length > WebhookLimits.UrlCharacters)
            return Invalid.Field("callBackUrl", $"at most {WebhookLimits.UrlCharacters} characters", $"{CallBackUrl.Length}");
        if (!Uri.TryCreate(CallBackUrl.Trim(), UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Host.Length == 0)
            return Invalid.Field("callBackUrl", Expected, Invalid.Quote(CallBackUrl));
        return requireHttps && url.Scheme != Uri.UriSchemeHttps ? WebhookErrors.NotHttps(CallBackUrl) : url;
    }

    /// <summary>When it ends: from now, the documented two years, unless it says otherwise.</summary>
    internal Result<DateTimeOffset> ReadValidity(DateTimeOffset now)
    {
        if (Validity is null)
            return now.AddYears(WebhookLimits.ValidityYears);
        if (EpochTime.Read(Validity) is not { } end)
            return Invalid.Field("validity", "a time in epoch milliseconds", $"{Validity}");
        return end > now
            ? end
            : Invalid.Field("validity", $"a time after {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", $"{end.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
    }

    internal KaizalaError? CheckContext() => CallBackContext is { Length: > WebhookLimits.ContextCharacters } context
        ? Invalid.Field("callBackContext", $"at most {WebhookLimits.ContextCharacters} characters of JSON", $"{context.Length}")
        : null;
}
