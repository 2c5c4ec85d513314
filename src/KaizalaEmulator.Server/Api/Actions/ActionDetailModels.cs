using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>One action; <c>actionType</c> is empty for surveys and packages.</summary>
internal sealed record ActionDetailsAnswer(
    string ActionType, string Sender, string SentAt, string ActionId, string ReferenceId, DetailsBody ActionDetails)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PackageId { get; init; }

    public static ActionDetailsAnswer Of(ActionView view, bool withResponses)
    {
        var action = view.Action;
        var package = (action.Content as Form)?.Package;
        return new ActionDetailsAnswer(
            action.Content is Form ? "" : action.Kind.ToString(),
            action.Sender.MobileNumber.Text,
            WireTime.Of(action.SentAt),
            action.ActionId.ToString()!,
            action.Id.ToString(),
            DetailsBody.Of(view, withResponses))
        {
            Id = package?.Id.Text,
            PackageId = package?.FullText,
        };
    }
}

/// <summary>What is to be said of one action, by its kind.</summary>
[JsonDerivedType(typeof(JobDetails))]
[JsonDerivedType(typeof(FormDetails))]
[JsonDerivedType(typeof(PollDetails))]
[JsonDerivedType(typeof(MeetingDetails))]
[JsonDerivedType(typeof(AnnouncementDetails))]
internal abstract record DetailsBody
{
    public static DetailsBody Of(ActionView view, bool withResponses) => view.Action.Content switch
    {
        Job job => JobDetails.Of(view.Action, job) with { Responses = JobResponseAnswer.ListOf(view, withResponses) },
        Form form => FormDetails.Of(view.Action, form) with { Responses = ResponseAnswer.ListOf(view, withResponses) },
        Poll poll => PollDetails.Of(view.Action, poll) with { Responses = ResponseAnswer.ListOf(view, withResponses) },
        LetsMeet meeting => MeetingDetails.Of(view.Action, meeting) with { Responses = ResponseAnswer.ListOf(view, withResponses) },
        Announcement announcement => AnnouncementDetails.Of(view.Action, announcement),
        _ => throw new InvalidOperationException($"Actions of type {view.Action.Kind} have no id to be asked for by."),
    };
}

internal sealed record JobDetails(string Title, string DueDate, bool Status, int ResponseCount, int AssigneeCount) : DetailsBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JobResponseAnswer>? Responses { get; init; }

    public static JobDetails Of(ActionPost action, Job job) =>
        new(job.Title,
            WireTime.Of(job.DueAt),
            action.Responses.CompletedCount == job.Assignees.Count,
            action.Responses.CompletedCount,
            job.Assignees.Count);
}

/// <summary>Invented: the published table has no announcement.</summary>
internal sealed record AnnouncementDetails(string ActionId, string Title, string Text, IReadOnlyList<string> MediaUrls) : DetailsBody
{
    public static AnnouncementDetails Of(ActionPost action, Announcement announcement) =>
        new(action.ActionId.ToString()!, announcement.Title, announcement.Text, [.. announcement.Media.Select(file => file.Url)]);
}
