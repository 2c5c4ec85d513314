using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Messages;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a person sees in a group, oldest first.</summary>
internal sealed record FeedAnswer(IReadOnlyList<FeedItemAnswer> Items)
{
    public static FeedAnswer Of(World world, List<Post> posts) => new([.. posts.Select(post => FeedItemAnswer.Of(world, post))]);
}

internal sealed record FeedItemAnswer(
    string ReferenceId, string Kind, string Sender, string SenderName, DateTimeOffset SentAt, int Likes, int Comments)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionId { get; init; }

    public static FeedItemAnswer Of(World world, Post post)
    {
        var reactions = world.Reactions.Of(post);
        var action = post as ActionPost;
        return new FeedItemAnswer(
            post.Id.ToString(),
            action is null ? "Message" : action.Kind.ToString(),
            post.Sender.MobileNumber.Text,
            post.Sender.DisplayName,
            post.SentAt,
            reactions?.Likes ?? 0,
            reactions?.Comments ?? 0)
        {
            Text = (post as Message)?.Text,
            ActionId = action?.ActionId?.ToString(),
        };
    }
}
