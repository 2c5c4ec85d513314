using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Phones;
using KaizalaEmulator.Domain.Reactions;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>A post with its likes, its comments and, where the person may see them, its responses.</summary>
internal sealed record PostAnswer(FeedItemAnswer Item, IReadOnlyList<PersonAnswer> LikedBy, IReadOnlyList<CommentAnswer> Comments)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedResponse>? Responses { get; init; }

    public static PostAnswer Of(World world, PostInView seen)
    {
        var reactions = world.Reactions.Of(seen.Post)?.All ?? [];
        return new PostAnswer(
            FeedItemAnswer.Of(world, seen),
            [.. reactions.Where(reaction => reaction.Type == ReactionType.Like).Select(reaction => PersonAnswer.Of(reaction.User))],
            [.. reactions.Where(reaction => reaction.Type == ReactionType.Comment).Select(CommentAnswer.Of)])
        {
            Responses = seen.Post is ActionPost { Content: Answerable } action && seen.View.ShowsResponsesTo(action)
                ? [.. action.Responses.All.Select(response => FeedResponse.Of(action, response))]
                : null,
        };
    }
}

internal sealed record PersonAnswer(string MobileNumber, string Name)
{
    public static PersonAnswer Of(User user) => new(user.MobileNumber.Text, user.DisplayName);
}

internal sealed record CommentAnswer(string ReactionId, string MobileNumber, string Name, DateTimeOffset At, string Text)
{
    public static CommentAnswer Of(Reaction reaction) =>
        new(reaction.Id, reaction.User.MobileNumber.Text, reaction.User.DisplayName, reaction.At, reaction.Comment ?? "");
}
