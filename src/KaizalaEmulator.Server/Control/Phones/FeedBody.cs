using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Phones;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a phone shows of an action: the fields of its kind, and how it was answered so far. What does not apply is left out.</summary>
internal sealed record FeedBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PackageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ExpiresAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RemindedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartsAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Minutes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Agenda { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsSenderOnly { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsAnonymous { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AcceptMultipleResponses { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ResponseCount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuestionAnswer>? Questions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChoiceAnswer>? Choices { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AssignedTo { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedAssignee>? Assignees { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? Place { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedFile>? Files { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PropertyAnswer>? Properties { get; init; }

    /// <summary>Whether this person can still answer, or change an answer given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? CanRespond { get; init; }

    /// <summary>What this person has answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FeedResponse>? OwnResponses { get; init; }

    /// <summary>How often each option was chosen; only where the person may see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<QuestionResult>? Results { get; init; }

    public static FeedBody Of(World world, ActionPost action, Viewpoint view)
    {
        var body = action.Content is Answerable answerable ? Answerable(world, action, answerable, view) : new FeedBody();
        return action.Content switch
        {
            SharedMedia media => body with { Files = FeedFile.ListOf(media.Files) },
            Announcement announcement => body with
            {
                Title = announcement.Title,
                Files = FeedFile.ListOf(announcement.Media),
            },
            SharedPlace shared => body with
            {
                Place = PlaceAnswerBody.Of(shared.Place),
                Files = shared.Image is { } image ? FeedFile.ListOf([image]) : null,
            },
            Job job => body with
            {
                AssignedTo = [.. job.Assignees.Select(user => user.MobileNumber.Text)],
                Assignees = FeedAssignee.ListOf(action, job, view.ShowsResponsesTo(action)),
            },
            Poll poll => body with { Choices = ChoiceAnswer.ListOf(poll) },
            LetsMeet meeting => body with
            {
                StartsAt = meeting.StartsAt,
                Minutes = meeting.Minutes,
                Agenda = meeting.Agenda,
                Place = PlaceAnswerBody.Of(meeting.Place),
            },
            Form form => body with
            {
                PackageId = form.Package?.FullText,
                Description = form.Description,
                Questions = QuestionAnswer.ListOf(form.Questions),
                Properties = PropertyAnswer.ListOf(form.Properties),
                Files = form.CoverImage is { } cover ? FeedFile.ListOf([cover]) : null,
            },
            _ => body,
        };
    }

    private static FeedBody Answerable(World world, ActionPost action, Answerable answerable, Viewpoint view)
    {
        var isAssigned = answerable is not Job job || job.Assignees.Contains(view.Reader);
        return new FeedBody
        {
            Title = answerable.Title,
            ExpiresAt = answerable.ExpiresAt,
            RemindedAt = action.RemindedAt,
            IsSenderOnly = answerable.IsSenderOnly,
            IsAnonymous = answerable.IsAnonymous,
            AcceptMultipleResponses = answerable.AcceptsMultipleResponses,
            ResponseCount = action.Responses.Count,
            CanRespond = isAssigned && !action.IsExpired(world.Now),
            OwnResponses = FeedResponse.ListOf(action, view.Reader),
            Results = view.ShowsResponsesTo(action) ? QuestionResult.ListOf(action, answerable) : null,
        };
    }
}

internal sealed record FeedFile(string Name, string Url)
{
    public static IReadOnlyList<FeedFile> ListOf(IEnumerable<MediaResourceFile> files) =>
        [.. files.Select(file => new FeedFile(file.Name, file.Url))];
}
