using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>What happened, as webhooks tell it.</summary>
/// <param name="From">Who did it; null where that stays unsaid, as in an anonymous response.</param>
public sealed record WebhookEvent(WebhookEventType Type, DomainEvent Happened, Group Group, User? From)
{
    /// <summary>The action it is about, if any.</summary>
    public ActionPost? Action { get; init; }

    /// <summary>Null for what webhooks do not tell of.</summary>
    public static WebhookEvent? Of(DomainEvent happened) => happened switch
    {
        MessageSentEvent { Message: var message } =>
            new(WebhookEventType.TextMessageCreated, happened, message.Group, message.Sender),
        ActionSentEvent { Action: var action } when Created(action.Kind) is { } type =>
            new(type, happened, action.Group, action.Sender) { Action = action },
        ActionRespondedEvent { Action: var action, Response: var response } when Responded(action.Kind) is { } type =>
            new(type, happened, action.Group, action.Content is Answerable { IsAnonymous: true } ? null : response.Responder)
            {
                Action = action,
            },
        MemberAddedEvent added => new(WebhookEventType.MemberAdded, happened, added.Group, added.By),
        MemberRemovedEvent removed => new(WebhookEventType.MemberRemoved, happened, removed.Group, removed.By),
        UserJoinedEvent joined => new(WebhookEventType.UserJoined, happened, joined.Group, joined.User),
        SubGroupLinkedEvent linked => new(WebhookEventType.GroupAdded, happened, linked.Parent, linked.By),
        SubGroupUnlinkedEvent unlinked => new(WebhookEventType.GroupRemoved, happened, unlinked.Parent, unlinked.By),
        _ => null,
    };

    /// <summary>What a webhook may listen to in order to hear of it.</summary>
    internal IEnumerable<WebhookObject> Objects()
    {
        yield return WebhookObject.Of(Group);
        if (Action?.ActionId is { } id)
            yield return WebhookObject.Of(id);
        if (Action?.Content is Form { Package: { } package })
            yield return WebhookObject.Of(package.Id);
    }

    /// <summary>Places, and photos of them, raise no event (observed).</summary>
    private static WebhookEventType? Created(ActionKind kind) => kind switch
    {
        ActionKind.Image or ActionKind.Album or ActionKind.Audio or ActionKind.Video or ActionKind.Document =>
            WebhookEventType.AttachmentCreated,
        ActionKind.Announcement => WebhookEventType.Announcement,
        ActionKind.Job => WebhookEventType.JobCreated,
        ActionKind.Survey => WebhookEventType.SurveyCreated,
        ActionKind.Poll => WebhookEventType.PollCreated,
        ActionKind.LetsMeet => WebhookEventType.LetsMeetCreated,
        ActionKind.Package => WebhookEventType.ActionCreated,
        _ => null,
    };

    private static WebhookEventType? Responded(ActionKind kind) => kind switch
    {
        ActionKind.Job => WebhookEventType.JobResponse,
        ActionKind.Survey => WebhookEventType.SurveyResponse,
        ActionKind.Poll => WebhookEventType.PollResponse,
        ActionKind.LetsMeet => WebhookEventType.LetsMeetResponse,
        ActionKind.Package => WebhookEventType.ActionResponse,
        _ => null,
    };
}
