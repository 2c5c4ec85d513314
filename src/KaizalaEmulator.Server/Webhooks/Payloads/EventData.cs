using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Webhooks;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

/// <summary>What an envelope carries: one type for each kind of event, in the key order of the wire.</summary>
[JsonDerivedType(typeof(MessageData))]
[JsonDerivedType(typeof(AttachmentData))]
[JsonDerivedType(typeof(AnnouncementData))]
[JsonDerivedType(typeof(JobData))]
[JsonDerivedType(typeof(JobResponseData))]
[JsonDerivedType(typeof(FormData))]
[JsonDerivedType(typeof(PollData))]
[JsonDerivedType(typeof(MeetingData))]
[JsonDerivedType(typeof(ResponseData))]
[JsonDerivedType(typeof(MemberData))]
[JsonDerivedType(typeof(GroupData))]
internal abstract record EventData
{
    public static EventData Of(DomainEvent happened) => happened switch
    {
        MessageSentEvent sent => MessageData.Of(sent.Message),
        ActionSentEvent sent => Of(sent.Action),
        ActionRespondedEvent { Action.Content: Job job } responded => JobResponseData.Of(responded.Action, job, responded.Response),
        ActionRespondedEvent responded => ResponseData.Of(responded.Action, responded.Response),
        MemberAddedEvent added => MemberData.Of(added.User, added.Role),
        MemberRemovedEvent removed => MemberData.Of(removed.User, removed.Role),
        UserJoinedEvent joined => MemberData.Of(joined.User, Role.Subscriber),
        SubGroupLinkedEvent linked => GroupData.Of(linked.SubGroup),
        SubGroupUnlinkedEvent unlinked => GroupData.Of(unlinked.SubGroup),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Webhooks do not tell of this."),
    };

    /// <summary>The id all deliveries of one event share: of a response its own (observed), else a new one.</summary>
    public static string IdOf(WebhookEvent happened, Chance chance) => happened.Happened is ActionRespondedEvent responded
        ? responded.Response.Id.ToString()
        : chance.NewId().ToString();

    private static EventData Of(ActionPost action) => action.Content switch
    {
        SharedMedia media => AttachmentData.Of(media),
        Announcement announcement => AnnouncementData.Of(announcement),
        Job job => JobData.Of(action, job),
        Form form => FormData.Of(action, form),
        Poll poll => PollData.Of(action, poll),
        LetsMeet meeting => MeetingData.Of(action, meeting),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.Kind, "Webhooks do not tell of this kind."),
    };
}
