using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

internal sealed record ActionsAnswer(IReadOnlyList<ListedActionAnswer> Actions, bool HasMore)
{
    public static ActionsAnswer Of(ActionPage page, bool withResponses) =>
        new([.. page.Actions.Select(view => ListedActionAnswer.Of(view, withResponses))], page.HasMore);
}

/// <summary>An action in a listing: <c>creationTime</c> is the early samples' spelling of <c>sentAt</c>, and both are there.</summary>
internal sealed record ListedActionAnswer(
    string ReferenceId, string ActionType, string Sender, string SentAt, long CreationTime, ListedBody ActionBody)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PackageId { get; init; }

    public static ListedActionAnswer Of(ActionView view, bool withResponses)
    {
        var action = view.Action;
        var package = (action.Content as Form)?.Package;
        return new ListedActionAnswer(
            action.Id.ToString(),
            package is null ? action.Kind.ToString() : "",
            action.Sender.MobileNumber.Text,
            WireTime.Of(action.SentAt),
            action.SentAt.ToUnixTimeSeconds(),
            ListedBody.Of(view, withResponses))
        {
            Id = package?.Id.Text,
            PackageId = package?.FullText,
        };
    }
}

/// <summary>What a listing says of an action, by its kind.</summary>
[JsonDerivedType(typeof(ListedImage))]
[JsonDerivedType(typeof(ListedPhoto))]
[JsonDerivedType(typeof(ListedLocation))]
[JsonDerivedType(typeof(ListedJob))]
[JsonDerivedType(typeof(ListedPoll))]
[JsonDerivedType(typeof(ListedMeeting))]
[JsonDerivedType(typeof(ListedSurvey))]
[JsonDerivedType(typeof(ListedPackageAction))]
internal abstract record ListedBody
{
    public static ListedBody Of(ActionView view, bool withResponses)
    {
        var action = view.Action;
        var id = action.ActionId?.ToString() ?? "";
        return action.Content switch
        {
            SharedMedia media => new ListedImage(media.Files is [var first, ..] ? first.Url : ""),
            SharedPlace { Image: { } image, Place: var place } => new ListedPhoto(image.Url, place.Latitude, place.Longitude),
            SharedPlace { Place: var place } => new ListedLocation(place.Latitude, place.Longitude),
            Job job => ListedJob.Of(id, job, action.Responses),
            Poll poll => new ListedPoll(id, poll.Title, poll.IsSenderOnly, WireTime.Of(poll.ExpiresAt!.Value), ChoiceAnswer.ListOf(poll)),
            LetsMeet meeting => ListedMeeting.Of(id, meeting),
            Form { Package: null } survey =>
                new ListedSurvey(id, survey.Title, action.Responses.Count, WireTime.Of(survey.ExpiresAt!.Value)),
            Form form => ListedPackageAction.Of(id, form) with { Responses = ResponseAnswer.ListOf(view, withResponses) },
            _ => throw new InvalidOperationException($"Actions of type {action.Kind} are not listed."),
        };
    }
}

internal sealed record ListedImage(string ImageUrl) : ListedBody;

internal sealed record ListedPhoto(string ImageUrl, double Latitude, double Longitude) : ListedBody;

internal sealed record ListedLocation(double Latitude, double Longitude) : ListedBody;

internal sealed record ListedSurvey(string ActionId, string Title, int ResponseCount, string ExpiryDate) : ListedBody;

internal sealed record ListedPoll(
    string ActionId, string Question, bool IsSenderOnly, string ExpiryDate, IReadOnlyList<ChoiceAnswer> Choices) : ListedBody;

/// <summary>A choice; its image as a URL, if it has one.</summary>
internal sealed record ChoiceAnswer(
    string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Image)
{
    public static IReadOnlyList<ChoiceAnswer> ListOf(Poll poll) =>
        [.. poll.Choices.Select(choice => new ChoiceAnswer(choice.Title, choice.Image?.Url))];
}
