using System.Globalization;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Reactions;

internal static class ReactionEndpoints
{
    public static void MapReactions(this KaizalaApi api)
    {
        var reactions = api.Guarded(Permissions.Reactions, ReactionJson.Wire);
        reactions.Post<ReactRequest, ReactAnswer>("addReaction", "/groups/{groupId}/reaction", React);
        reactions.Get("summariseReactions", "/groups/{groupId}/reaction/summary", SummaryOfGroup);
        reactions.Get("summariseReactionsOfReference", "/groups/{groupId}/reaction/{referenceId}/summary", SummaryOfPost);
        reactions.Get("listReactions", "/groups/{groupId}/reaction/{referenceId}", List);
    }

    private static Result<ReactAnswer> React(ApiCall call, ReactRequest body) =>
        call.World.Reactions.React(call.Caller, call.GroupId, body.ToNewReaction()).Map(reaction => new ReactAnswer(reaction.Id));

    private static Result<SummaryAnswer> SummaryOfPost(ApiCall call) =>
        call.World.Reactions.Of(call.Caller, call.GroupId, call.Query("sourceGroupId"), call.Route("referenceId"))
            .Map(SummaryAnswer.Of);

    private static Result<ChangedSummaryAnswer> SummaryOfGroup(ApiCall call) =>
        Cursor(call).Then(cursor =>
            call.World.Reactions.ChangedSince(call.Caller, call.GroupId, call.Query("sourceGroupId"), cursor)
                .Map(changed => ChangedSummaryAnswer.Of(changed, cursor)));

    private static Result<ReactionsAnswer> List(ApiCall call) =>
        Cursor(call).Then(cursor => Type(call).Then(type =>
            call.World.Reactions.Of(call.Caller, call.GroupId, call.Query("sourceGroupId"), call.Route("referenceId"))
                .Map(reactions => ReactionsAnswer.Of(reactions, type, cursor))));

    private static Result<ReactionCursor> Cursor(ApiCall call) =>
        call.Query("cursor") is not { } text ? default(ReactionCursor)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? ReactionCursor.Read(ticks)
        : Invalid.Field("cursor", "0, or a cursor of an earlier answer", Invalid.Quote(text));

    private static Result<ReactionType?> Type(ApiCall call) =>
        call.Query("reactionType") is { } text ? ReactionBoard.ReadType(text).Map(type => (ReactionType?)type) : (ReactionType?)null;
}
