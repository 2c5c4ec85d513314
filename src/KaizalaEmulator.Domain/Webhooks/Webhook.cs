using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>Somebody's wish to be called back when something happens to an object.</summary>
public sealed class Webhook
{
    internal Webhook(WebhookId id, Caller owner, DateTimeOffset createdAt, WebhookTerms terms)
    {
        Id = id;
        Owner = owner;
        CreatedAt = createdAt;
        Terms = terms;
    }

    public WebhookId Id { get; }

    public Caller Owner { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>What was agreed; a change replaces them whole.</summary>
    public WebhookTerms Terms { get; internal set; }

    /// <summary>False once all attempts of a delivery have failed or its owner said so, until its owner says otherwise.</summary>
    public bool IsEnabled { get; internal set; } = true;

    internal IScheduled? Expiry { get; set; }

    /// <summary>Whether it delivers: it is enabled and its validity has not passed.</summary>
    public bool IsActive(DateTimeOffset now) => IsEnabled && now < Terms.ValidUntil;

    /// <summary>
    /// Whether a caller may see and change it: its owner, through the connector that made it. Of the same connector also a
    /// tenant-level token and, for what a group token made, any token of that group.
    /// </summary>
    internal bool BelongsTo(Caller caller) =>
        caller.Connector == Owner.Connector
        && (caller.Kind == TokenKind.Tenant || caller.Kind == TokenKind.Group ? Reaches(caller) : caller.User == Owner.User);

    private bool Reaches(Caller caller) =>
        caller.Kind == TokenKind.Tenant || (Owner.Group ?? GroupOf(Terms.Object)) == caller.Group;

    private static GroupId? GroupOf(WebhookObject listened) =>
        listened.Type == WebhookObjectType.Group ? new GroupId(listened.Id) : null;
}

/// <summary>What a webhook listens to, which events, and where and how it calls back.</summary>
public sealed record WebhookTerms(WebhookObject Object, string ObjectId, IReadOnlyList<WebhookEventType> EventTypes, Uri CallbackUrl)
{
    /// <summary>Sent as <c>kz-callback-token</c>; null when none was registered.</summary>
    public string? CallbackToken { get; init; }

    /// <summary>The JSON text that comes back as <c>context</c>; null when none was registered.</summary>
    public string? CallbackContext { get; init; }

    public DateTimeOffset ValidUntil { get; init; }
}
