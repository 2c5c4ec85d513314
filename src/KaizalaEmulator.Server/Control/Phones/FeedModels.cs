using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a person sees in a group, oldest first.</summary>
internal sealed record FeedAnswer(IReadOnlyList<FeedItemAnswer> Items)
{
    public static FeedAnswer Of(World world, List<Post> posts) => new([.. posts.Select(post => FeedItemAnswer.Of(world, post))]);
}

internal sealed record FeedItemAnswer(
    string ReferenceId, string Kind, string Sender, string SenderName, DateTimeOffset SentAt, int Likes, int Comments)
{
    /// <summary>The text of a message or an announcement, or the caption of a picture.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionId { get; init; }

    /// <summary>The action as listings and details show it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FeedBody? ActionBody { get; init; }

    public static FeedItemAnswer Of(World world, Post post)
    {
        var reactions = world.Reactions.Of(post);
        var item = new FeedItemAnswer(
            post.Id.ToString(),
            post is ActionPost { Kind: var kind } ? kind.ToString() : nameof(Message),
            post.Sender.MobileNumber.Text,
            post.Sender.DisplayName,
            post.SentAt,
            reactions?.Likes ?? 0,
            reactions?.Comments ?? 0);
        return post switch
        {
            Message message => item with { Text = message.Text },
            ActionPost action => item with
            {
                Text = (action.Content as Announcement)?.Text ?? (action.Content as SharedMedia)?.Caption,
                ActionId = action.ActionId?.ToString(),
                ActionBody = FeedBody.Of(action),
            },
            _ => item,
        };
    }
}

/// <summary>What a phone shows of an action: the fields of its kind, and how many have answered.</summary>
internal sealed record FeedBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PackageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExpiresAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ResponseCount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuestionAnswer>? Questions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChoiceAnswer>? Choices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AssignedTo { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? Place { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedFile>? Files { get; init; }

    public static FeedBody Of(ActionPost action)
    {
        var body = new FeedBody
        {
            Title = (action.Content as Answerable)?.Title ?? (action.Content as Announcement)?.Title,
            ExpiresAt = (action.Content as Answerable)?.ExpiresAt,
            ResponseCount = action.Content is Answerable ? action.Responses.Count : null,
        };
        return action.Content switch
        {
            SharedMedia media => body with { Files = FeedFile.ListOf(media.Files) },
            Announcement announcement => body with { Files = FeedFile.ListOf(announcement.Media) },
            SharedPlace shared => body with
            {
                Place = PlaceAnswerBody.Of(shared.Place),
                Files = shared.Image is { } image ? FeedFile.ListOf([image]) : null,
            },
            Job job => body with { AssignedTo = [.. job.Assignees.Select(user => user.MobileNumber.Text)] },
            Poll poll => body with { Choices = ChoiceAnswer.ListOf(poll) },
            LetsMeet meeting => body with { Place = PlaceAnswerBody.Of(meeting.Place) },
            Form form => body with { PackageId = form.Package?.FullText, Questions = QuestionAnswer.ListOf(form.Questions) },
            _ => body,
        };
    }
}

internal sealed record FeedFile(string Name, string Url)
{
    public static IReadOnlyList<FeedFile> ListOf(IEnumerable<MediaResourceFile> files) =>
        [.. files.Select(file => new FeedFile(file.Name, file.Url))];
}
