using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Api.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

/// <summary>A survey, or an action of a package, that was created.</summary>
internal sealed record FormData(
    string ActionId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ActionPackageId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PackageId,
    string GroupId,
    long Validity,
    string Title,
    string Visibility,
    IReadOnlyList<QuestionAnswer> Questions,
    IReadOnlyList<PropertyAnswer> Properties) : EventData
{
    public static FormData Of(ActionPost action, Form form) => new(
        action.ActionId.ToString()!,
        form.Package?.Id.Text,
        form.Package?.FullText,
        action.Group.Id.Text,
        form.ExpiresAt!.Value.ToUnixTimeMilliseconds(),
        form.Title,
        (form.IsSenderOnly ? Domain.Actions.Visibility.Sender : form.Visibility).ToString(),
        QuestionAnswer.ListOf(form.Package is null ? [.. form.Questions, .. HiddenQuestions.All] : form.Questions),
        PropertyAnswer.ListOf(form.Properties));
}

/// <summary>A survey's questions end with two that nobody is shown (observed).</summary>
internal static class HiddenQuestions
{
    public static readonly Question ResponseTime = new(nameof(ResponseTime), QuestionType.DateTime) { IsInvisible = true };

    public static readonly Question ResponseLocation = new(nameof(ResponseLocation), QuestionType.Location) { IsInvisible = true };

    public static readonly IReadOnlyList<Question> All = [ResponseTime, ResponseLocation];
}

/// <summary>Unpublished: the action's own fields.</summary>
internal sealed record PollData(
    string ActionId, string GroupId, string Question, IReadOnlyList<ChoiceAnswer> Choices, string ExpiryDate, bool IsSenderOnly) : EventData
{
    public static PollData Of(ActionPost action, Poll poll) => new(
        action.ActionId.ToString()!,
        action.Group.Id.Text,
        poll.Title,
        ChoiceAnswer.ListOf(poll),
        WireTime.Of(poll.ExpiresAt!.Value),
        poll.IsSenderOnly);
}

/// <summary>Unpublished: the action's own fields.</summary>
internal sealed record MeetingData(
    string ActionId,
    string GroupId,
    string Title,
    string StartingTime,
    int Duration,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlaceAnswerBody? Place,
    string Agenda,
    bool IsSenderOnly) : EventData
{
    public static MeetingData Of(ActionPost action, LetsMeet meeting) => new(
        action.ActionId.ToString()!,
        action.Group.Id.Text,
        meeting.Title,
        WireTime.Of(meeting.StartsAt),
        meeting.Minutes,
        PlaceAnswerBody.Of(meeting.Place),
        meeting.Agenda,
        meeting.IsSenderOnly);
}
