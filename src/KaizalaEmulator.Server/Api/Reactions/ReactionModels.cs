using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Reactions;

internal sealed record ReactRequest(string? ReferenceId, string? SourceGroupId, string? ReactionType, string? Comment)
{
    public NewReaction ToNewReaction() => new(ReferenceId, SourceGroupId, ReactionType, Comment);
}

internal sealed record ReactAnswer(string ReactionId);

internal sealed record SummaryAnswer(IReadOnlyList<PostSummaryAnswer> Summary)
{
    public static SummaryAnswer Of(PostReactions reactions) => new([PostSummaryAnswer.Of(reactions)]);
}

internal sealed record ChangedSummaryAnswer(IReadOnlyList<PostSummaryAnswer> Summary, long Cursor)
{
    public static ChangedSummaryAnswer Of(List<PostReactions> changed, ReactionCursor since) =>
        new([.. changed.OrderBy(reactions => reactions.LastChange.Ticks).Select(PostSummaryAnswer.Of)],
            changed.Select(reactions => reactions.LastChange.Ticks).Append(since.Ticks).Max());
}

internal sealed record PostSummaryAnswer(string ReferenceId, CountsAnswer ReactionsCountMap)
{
    public static PostSummaryAnswer Of(PostReactions reactions) =>
        new(reactions.Post.Id.ToString(), new CountsAnswer(reactions.Likes, reactions.Comments));
}

internal sealed record CountsAnswer(int Like, int Comment);

internal sealed record ReactionsAnswer(long Cursor, IReadOnlyList<ReactionAnswer> ReactionDetails)
{
    /// <summary>The reactions behind a cursor, and the cursor to ask with next time.</summary>
    public static ReactionsAnswer Of(PostReactions reactions, ReactionType? type, ReactionCursor since)
    {
        var found = reactions.All
            .Where(reaction => reaction.Cursor.Ticks > since.Ticks && (type is null || reaction.Type == type))
            .ToList();
        return new ReactionsAnswer(found.Count == 0 ? since.Ticks : found[^1].Cursor.Ticks, [.. found.Select(ReactionAnswer.Of)]);
    }
}

/// <summary><c>lastModifiedTime</c> in epoch milliseconds.</summary>
internal sealed record ReactionAnswer(long LastModifiedTime, string ReactionId, string UserId)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Comment { get; init; }

    public static ReactionAnswer Of(Reaction reaction) =>
        new(reaction.At.ToUnixTimeMilliseconds(), reaction.Id, reaction.User.Id.Text) { Comment = reaction.Comment };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReactRequest))]
[JsonSerializable(typeof(ReactAnswer))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(ChangedSummaryAnswer))]
[JsonSerializable(typeof(ReactionsAnswer))]
internal sealed partial class ReactionJson : JsonSerializerContext
{
    public static readonly ReactionJson Wire = new(WireJson.CreateOptions());
}
