using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>A survey or a package's action; <c>version</c> and <c>properties</c> are invented: an update needs to know them.</summary>
internal sealed record FormDetails(
    string ActionId,
    string Title,
    int ResponseCount,
    string ExpiryDate,
    bool AcceptMultipleResponses,
    bool IsAnonymous,
    bool IsSenderOnly,
    IReadOnlyList<QuestionAnswer> Questions,
    int Version,
    IReadOnlyList<PropertyAnswer> Properties) : DetailsBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResponseAnswer>? Responses { get; init; }

    public static FormDetails Of(ActionPost action, Form form) =>
        new(action.ActionId.ToString()!,
            form.Title,
            action.Responses.Count,
            WireTime.Of(form.ExpiresAt!.Value),
            form.AcceptsMultipleResponses,
            form.IsAnonymous,
            form.IsSenderOnly,
            QuestionAnswer.ListOf(form.Questions),
            action.Version,
            PropertyAnswer.ListOf(form.Properties));
}

internal sealed record PollDetails(
    string ActionId,
    string Title,
    string Question,
    int ResponseCount,
    string ExpiryDate,
    bool AcceptMultipleResponses,
    bool IsAnonymous,
    bool IsSenderOnly,
    IReadOnlyList<QuestionAnswer> Questions,
    IReadOnlyList<CountedChoiceAnswer> Choices) : DetailsBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResponseAnswer>? Responses { get; init; }

    public static PollDetails Of(ActionPost action, Poll poll) =>
        new(action.ActionId.ToString()!,
            poll.Title,
            poll.Title,
            action.Responses.Count,
            WireTime.Of(poll.ExpiresAt!.Value),
            poll.AcceptsMultipleResponses,
            poll.IsAnonymous,
            poll.IsSenderOnly,
            QuestionAnswer.ListOf(poll.Questions),
            CountedChoiceAnswer.ListOf(action, poll));
}

/// <summary>A choice and how many chose it.</summary>
internal sealed record CountedChoiceAnswer(
    string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Image, int Count)
{
    public static IReadOnlyList<CountedChoiceAnswer> ListOf(ActionPost action, Poll poll)
    {
        var counts = action.Responses.All
            .SelectMany(response => response.Answers)
            .OfType<OptionAnswer>()
            .CountBy(answer => answer.Option)
            .ToDictionary();
        return [.. poll.Choices.Select(choice =>
            new CountedChoiceAnswer(choice.Title, choice.Image?.Url, counts.GetValueOrDefault(choice.Title)))];
    }
}

internal sealed record MeetingDetails(
    string ActionId, string Title, string StartingTime, string Agenda, int Duration, bool IsSenderOnly, int ResponseCount) : DetailsBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? Place { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResponseAnswer>? Responses { get; init; }

    public static MeetingDetails Of(ActionPost action, LetsMeet meeting) =>
        new(action.ActionId.ToString()!,
            meeting.Title,
            WireTime.Of(meeting.StartsAt),
            meeting.Agenda,
            meeting.Minutes,
            meeting.IsSenderOnly,
            action.Responses.Count)
        {
            Place = PlaceAnswerBody.Of(meeting.Place),
        };
}
