using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Phones;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a person sees in a group, oldest first.</summary>
internal sealed record FeedAnswer(IReadOnlyList<FeedItemAnswer> Items, bool HasMore)
{
    public static FeedAnswer Of(World world, FeedPage page) =>
        new([.. page.Posts.Select(post => FeedItemAnswer.Of(world, new PostInView(post, page.View)))], page.HasMore);
}

internal sealed record FeedItemAnswer(
    string ReferenceId, string Kind, string Sender, string SenderName, DateTimeOffset SentAt, int Likes, int Comments, bool IsLiked)
{
    /// <summary>The text of a message or an announcement, or the caption of a picture.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionId { get; init; }

    /// <summary>The action as listings and details show it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FeedBody? ActionBody { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FeedAudience? Audience { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuotedPost? ReplyTo { get; init; }

    public static FeedItemAnswer Of(World world, PostInView seen)
    {
        var post = seen.Post;
        var reactions = world.Reactions.Of(post);
        var item = new FeedItemAnswer(
            post.Id.ToString(),
            post is ActionPost { Kind: var kind } ? kind.ToString() : nameof(Message),
            post.Sender.MobileNumber.Text,
            post.Sender.DisplayName,
            post.SentAt,
            reactions?.Likes ?? 0,
            reactions?.Comments ?? 0,
            reactions?.LikeOf(seen.View.Reader) is not null)
        {
            Text = TextOf(post),
            Audience = FeedAudience.Of(seen),
            ReplyTo = post.ReplyTo is { } answered && seen.View.Shows(answered) ? QuotedPost.Of(answered) : null,
        };
        return post is ActionPost action
            ? item with { ActionId = action.ActionId?.ToString(), ActionBody = FeedBody.Of(world, action, seen.View) }
            : item;
    }

    internal static string? TextOf(Post post) => post switch
    {
        Message message => message.Text,
        ActionPost { Content: Announcement announcement } => announcement.Text,
        ActionPost { Content: SharedMedia media } => media.Caption,
        _ => null,
    };
}

/// <summary>For whom a post of a public group is meant: <c>members</c>, <c>allSubscribers</c>, or those who are <c>named</c>.</summary>
internal sealed record FeedAudience(string Kind)
{
    /// <summary>The named ones. A subscriber is not told who else is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PersonAnswer>? Subscribers { get; init; }

    public static FeedAudience? Of(PostInView seen)
    {
        var audience = seen.Post.Audience;
        if (seen.View.Seat.Group.Type == GroupType.Group)
            return null;
        if (audience == Domain.Messages.Audience.Members)
            return new FeedAudience("members");
        if (audience == Domain.Messages.Audience.AllSubscribers)
            return new FeedAudience("allSubscribers");
        return new FeedAudience("named")
        {
            Subscribers = seen.View.Seat.Role >= Role.Member ? [.. audience.Named.Select(PersonAnswer.Of)] : null,
        };
    }
}

/// <summary>What a reply says of the post it answers.</summary>
internal sealed record QuotedPost(string ReferenceId, string Kind, string SenderName, string Text)
{
    public static QuotedPost Of(Post post) => new(
        post.Id.ToString(),
        post is ActionPost { Kind: var kind } ? kind.ToString() : nameof(Message),
        post.Sender.DisplayName,
        Summary(post));

    /// <summary>The one line that stands for a post: its text or its title.</summary>
    internal static string Summary(Post post) => FeedItemAnswer.TextOf(post) is { Length: > 0 } text
        ? text
        : ((post as ActionPost)?.Content as Answerable)?.Title ?? "";
}
