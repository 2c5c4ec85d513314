using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Reactions;

public static class ReactionErrors
{
    public static readonly KaizalaError MissingComment =
        Invalid.Missing("comment", "text, since reactionType is Comment");

    public static KaizalaError TooLong(int length) =>
        Invalid.Field("comment", $"at most {MessageLimits.Characters} characters", $"{length}");

    public static KaizalaError UnknownReference(string referenceId, GroupId group) => new(ErrorKind.NotFound,
        $"referenceId: nothing {Invalid.Quote(referenceId)} was sent in group {group}, or it is not visible to this token.");

    public static KaizalaError UnknownSource(string sourceGroupId, GroupId group) => new(ErrorKind.NotFound,
        $"sourceGroupId: {Invalid.Quote(sourceGroupId)} is neither group {group} nor a group above it.");
}
