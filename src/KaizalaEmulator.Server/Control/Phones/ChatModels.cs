using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Phones;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a phone shows first: the person's groups with the latest of each, and the public groups they could join.</summary>
internal sealed record ChatsAnswer(string MobileNumber, string Name, IReadOnlyList<ChatAnswer> Chats, IReadOnlyList<JoinableGroup> Joinable)
{
    public static ChatsAnswer Of(World world, Caller caller) => new(
        caller.User.MobileNumber.Text,
        caller.User.DisplayName,
        [.. world.Phones.Chats(caller).Select(ChatAnswer.Of)],
        [.. world.Phones.Joinable(caller).Select(group => new JoinableGroup(group.Id.Text, group.Name, group.Subscribers.Count))]);
}

internal sealed record ChatAnswer(
    string GroupId, string GroupName, string GroupType, string GroupImageUrl, string WelcomeMessage, string Role, int MemberCount)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SubscriberCount { get; init; }

    /// <summary>The latest post the person sees.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuotedPost? Latest { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LatestAt { get; init; }

    public static ChatAnswer Of(Viewpoint view)
    {
        var group = view.Seat.Group;
        var latest = LatestIn(view);
        return new ChatAnswer(
            group.Id.Text, group.Name, group.Type.ToString(), group.ImageUrl, group.WelcomeMessage, view.Seat.Role.ToString(), group.Members.Count)
        {
            SubscriberCount = group.Type == Domain.Groups.GroupType.ConnectGroup ? group.Subscribers.Count : null,
            Latest = latest is null ? null : QuotedPost.Of(latest),
            LatestAt = latest?.SentAt,
        };
    }

    private static Post? LatestIn(Viewpoint view)
    {
        var posts = view.Seat.Group.Posts;
        for (var place = posts.Count - 1; place >= 0; place--)
        {
            if (view.Shows(posts[place]))
                return posts[place];
        }

        return null;
    }
}

internal sealed record JoinableGroup(string GroupId, string GroupName, int SubscriberCount);
