using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

internal sealed record ListedJob(string ActionId, string Title, int AssigneeCount, int ResponseCount, bool IsCompleted) : ListedBody
{
    public static ListedJob Of(string id, Job job, ResponseList responses) =>
        new(id, job.Title, job.Assignees.Count, responses.CompletedCount, responses.CompletedCount == job.Assignees.Count);
}

internal sealed record ListedMeeting(
    string ActionId, string Title, string StartingTime, string Agenda, int Duration, bool IsSenderOnly) : ListedBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? Place { get; init; }

    public static ListedMeeting Of(string id, LetsMeet meeting) =>
        new(id, meeting.Title, WireTime.Of(meeting.StartsAt), meeting.Agenda, meeting.Minutes, meeting.IsSenderOnly)
        {
            Place = PlaceAnswerBody.Of(meeting.Place),
        };
}

internal sealed record ListedPackageAction(
    string ActionId,
    string Title,
    bool IsSenderOnly,
    bool IsAnonymous,
    bool AcceptMultipleResponses,
    IReadOnlyList<QuestionAnswer> Questions) : ListedBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResponseAnswer>? Responses { get; init; }

    public static ListedPackageAction Of(string id, Form form) =>
        new(id, form.Title, form.IsSenderOnly, form.IsAnonymous, form.AcceptsMultipleResponses, QuestionAnswer.ListOf(form.Questions));
}
