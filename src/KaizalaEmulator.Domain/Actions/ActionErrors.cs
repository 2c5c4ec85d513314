using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Refusals around actions. Their texts are invented.</summary>
public static class ActionErrors
{
    public static readonly KaizalaError NoType = new(ErrorKind.InvalidParameters,
        "actionType: expected the type of an action, or id with the id of an action package, got neither.");

    public static KaizalaError Unknown(string id, GroupId group) => new(ErrorKind.NotFound,
        $"Action {Invalid.Quote(id)} is unknown in group {group}, or not visible to this token.");

    public static KaizalaError BadCount(int count) =>
        Invalid.Field("count", $"1 to {ActionLimits.LargestPage}", $"{count}");

    public static KaizalaError BadFromDate(string text) =>
        Invalid.Field("fromDate", EpochTime.Expected, Invalid.Quote(text));

    public static KaizalaError TakesNoResponses(ActionPost action) => new(ErrorKind.InvalidParameters,
        $"Action {action.ActionId} is of type {action.Kind}, which takes no responses.");

    public static KaizalaError Expired(ActionPost action, DateTimeOffset at) => new(ErrorKind.InvalidParameters,
        $"Action {action.ActionId} expired at {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} and takes no more responses.");

    public static KaizalaError NotAssigned(ActionPost action) => new(ErrorKind.Unauthorized,
        $"Job {action.ActionId} is not assigned to the caller; only its assignees respond to it.");

    public static KaizalaError AnsweredAlready(ActionPost action) => new(ErrorKind.InvalidParameters,
        $"responseId: expected the id of the caller's response, since action {action.ActionId} takes one of each person, got nothing.");

    public static KaizalaError UnknownResponse(string id, ActionPost action) => new(ErrorKind.NotFound,
        $"responseId: the caller has no response {Invalid.Quote(id)} to action {action.ActionId}.");

    public static KaizalaError NotTheSender(ActionPost action, string to) => new(ErrorKind.Unauthorized,
        $"Only its sender or an admin of the group can {to} action {action.ActionId}.");

    public static KaizalaError NoProperties(ActionPost action) => new(ErrorKind.InvalidParameters,
        $"Action {action.ActionId} is of type {action.Kind}, which has no properties.");

    public static KaizalaError OtherVersion(ActionPost action, long version) => new(ErrorKind.Conflict,
        $"version: expected {action.Version}, the current one, or -1 for any, got {version}.");
}
