using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Messages;

public static class MessageErrors
{
    public static readonly KaizalaError Missing = Invalid.Missing("message", "text");

    public static KaizalaError TooLong(int length) =>
        Invalid.Field("message", $"at most {MessageLimits.Characters} characters", $"{length}");

    public static KaizalaError UnknownReference(string id) => new(ErrorKind.NotFound,
        $"replyToReferenceId: no message {Invalid.Quote(id)} in this group.");

    public static readonly KaizalaError ReplyToOthers = new(ErrorKind.InvalidParameters,
        "subscribers: a reply to a directed message must name the same subscribers as that message.");

    public static KaizalaError SubscribersOnFlatGroup(GroupId group) => new(ErrorKind.InvalidParameters,
        $"subscribers: group {group} is a flat group and has none; leave the field out to send to its members.");
}
