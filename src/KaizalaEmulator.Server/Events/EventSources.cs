using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Control;
using KaizalaEmulator.Server.Control.Webhooks;
using KaizalaEmulator.Server.Faults;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Webhooks;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Events;

/// <summary>Notes in a world's hub what happens in the world and around it.</summary>
internal sealed class EventSources(EventHub hub)
{
    public static EventHub Attach(HostedWorld hosted)
    {
        var hub = new EventHub(hosted.World);
        var sources = new EventSources(hub);
        hosted.World.Events.Raised += sources.Take;
        hosted.Clock.Moved += sources.Take;
        hosted.Journal.Listener = sources.Take;
        hosted.Deliveries.Listener = sources.Take;
        hosted.Faults.Listener = sources.Take;
        return hub;
    }

    private void Take(DomainEvent happened)
    {
        if (!hub.IsOpen)
            return;
        switch (happened)
        {
            case MessageSentEvent { Message: var message }:
                hub.Add("message", data => Of(data, message) with { Change = "created", Text = message.Text });
                break;
            case ActionSentEvent sent:
                hub.Add("action", data => Of(data, sent.Action) with { Change = "created" });
                break;
            case ActionRemindedEvent reminded:
                hub.Add("action", data => Of(data, reminded.Action) with { Change = "reminded" });
                break;
            case ActionUpdatedEvent updated:
                hub.Add("action", data => Of(data, updated.Action) with { Change = "updated" });
                break;
            case ActionRespondedEvent responded:
                hub.Add("response", data => OfResponse(data, responded));
                break;
            case ReactionAddedEvent added:
                hub.Add("reaction", data => Of(Of(data, added.Post), added.Reaction.User) with
                {
                    Change = "created",
                    ReactionId = added.Reaction.Id,
                    ReactionType = added.Reaction.Type.ToString(),
                    Text = added.Reaction.Comment,
                });
                break;
            case PinIssuedEvent { Pin: var pin }:
                hub.Add("pin", data => data with
                {
                    MobileNumber = pin.MobileNumber.Text,
                    Pin = pin.Digits,
                    ApplicationId = pin.ApplicationId,
                    ExpiresAt = pin.ExpiresAt,
                });
                break;
            case RelocatedEvent { Relocation: var relocation }:
                hub.Add("relocation", data => Of(data, relocation.User) with { From = relocation.From, Endpoint = relocation.To });
                break;
            case WebhookChangedEvent { Webhook: var webhook, Change: var change }:
                hub.Add("webhook", data => data with
                {
                    WebhookId = webhook.Id.Text,
                    Change = EnumName.Of(change),
                    Active = change != WebhookChange.Deleted && webhook.IsActive(data.At),
                });
                break;
            default:
                TakePeople(happened);
                break;
        }
    }

    private void TakePeople(DomainEvent happened)
    {
        switch (happened)
        {
            case MemberAddedEvent added:
                Member(added.Group, added.User, added.Role, "added");
                break;
            case MemberRemovedEvent removed:
                Member(removed.Group, removed.User, removed.Role, "removed");
                break;
            case RoleChangedEvent changed:
                Member(changed.Group, changed.Member.User, changed.Member.Role, "role");
                break;
            case UserJoinedEvent joined:
                Member(joined.Group, joined.User, Role.Subscriber, "joined");
                break;
            case GroupCreatedEvent { Group: var group }:
                hub.Add("group", data => Of(data, group) with { Change = "created" });
                break;
            case SubGroupLinkedEvent linked:
                hub.Add("group", data => Of(data, linked.SubGroup) with { Change = "linked", ParentId = linked.Parent.Id.Text });
                break;
            case SubGroupUnlinkedEvent unlinked:
                hub.Add("group", data => Of(data, unlinked.SubGroup) with { Change = "unlinked", ParentId = unlinked.Parent.Id.Text });
                break;
        }
    }

    private void Take(ClockMove move) => hub.Add("clock", data =>
    {
        var answer = ClockAnswer.Of(move);
        return data with { Now = answer.Now, Mode = answer.Mode, Fired = answer.Fired };
    });

    private void Take(JournalEntry entry) => hub.Add("request", data => data with
    {
        Id = entry.Id,
        Method = entry.Method,
        Path = entry.Path,
        Status = entry.Status,
        DurationMs = Math.Round(entry.Duration.TotalMilliseconds, 3),
        ApplicationId = entry.ApplicationId,
        MobileNumber = entry.User,
        ErrorCode = entry.ErrorCode,
        Fault = entry.Fault,
        Host = entry.Host,
        Query = Secrets.Query(entry.Query),
        Text = RequestSummary.ReasonOf(entry),
    });

    private void Take(Delivery delivery) => hub.Add("delivery", data =>
    {
        var last = delivery.Attempts is [.., var attempt] ? attempt : null;
        return data with
        {
            Id = delivery.Id,
            WebhookId = delivery.WebhookId.Text,
            EventId = delivery.EventId,
            EventType = delivery.EventType.ToString(),
            Url = delivery.Url.OriginalString,
            State = EnumName.Of(delivery.State),
            Attempts = delivery.Attempts.Count,
            NextAttemptAt = delivery.NextAttemptAt,
            Status = last?.Status,
            Outcome = last is null ? null : EnumName.Of(last.Outcome),
            Text = last?.Reason,
        };
    });

    private void Take(string fault, string change) => hub.Add("fault", data => data with { Fault = fault, Change = change });

    private void Member(Group group, User user, Role role, string change) =>
        hub.Add("member", data => Of(data with { GroupId = group.Id.Text }, user) with { Role = role.ToString(), Change = change });

    /// <summary>Who answers anonymously is not told here either.</summary>
    private static StreamData OfResponse(StreamData data, ActionRespondedEvent responded)
    {
        var response = Of(data, responded.Action) with
        {
            ResponseId = responded.Response.Id.ToString(),
            Change = responded.Response.IsUpdate ? "updated" : "created",
        };
        return responded.Action.Content is Answerable { IsAnonymous: true }
            ? response with { UserId = null, MobileNumber = null, Name = null }
            : Of(response, responded.Response.Responder);
    }

    private static StreamData Of(StreamData data, Group group) => data with { GroupId = group.Id.Text, GroupName = group.Name };

    private static StreamData Of(StreamData data, User user) =>
        data with { UserId = user.Id.Text, MobileNumber = user.MobileNumber.Text, Name = user.DisplayName };

    private static StreamData Of(StreamData data, Post post)
    {
        var action = post as ActionPost;
        return Of(data, post.Sender) with
        {
            GroupId = post.Group.Id.Text,
            ReferenceId = post.Id.ToString(),
            ActionId = action?.ActionId?.ToString(),
            ActionType = action?.Kind.ToString(),
        };
    }
}
