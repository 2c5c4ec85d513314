using System.Text.Json;
using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>A package named inside <c>actionBody</c> (observed).</summary>
internal sealed record WrappedBody(string? Id, JsonElement? ActionBody);

internal sealed record MediaBody(string? MediaResource, string? Caption)
{
    public SharedMediaDraft ToDraft(ActionKind kind) => new(kind, MediaResource, Caption);
}

internal sealed record AnnouncementBody(string? Title, string? Message, IReadOnlyList<string>? MediaResources)
{
    public AnnouncementDraft ToDraft() => new(Title, Message, MediaResources);
}

internal sealed record JobBody(string? Title, IReadOnlyList<string>? AssignedTo, double? DueDate)
{
    public JobDraft ToDraft() => new(Title, AssignedTo, DueDate);
}

internal sealed record PollBody(string? Question, IReadOnlyList<ChoiceBody?>? Choices, double? ExpiryInHours, bool? IsSenderOnly)
{
    public PollDraft ToDraft() =>
        new(Question, Choices?.Select(choice => choice is null ? null : new ChoiceDraft(choice.Title, choice.Image)).ToList(), ExpiryInHours)
        {
            IsSenderOnly = IsSenderOnly ?? false,
        };
}

internal sealed record ChoiceBody(string? Title, string? Image);

internal sealed record LetsMeetBody(
    string? Title, string? StartingTime, int? Duration, int? DurationInMins, PlaceBody? Place, string? Agenda, bool? IsSenderOnly)
{
    public LetsMeetDraft ToDraft() => new(Title, StartingTime, Duration ?? DurationInMins, Place?.ToDraft())
    {
        Agenda = Agenda,
        IsSenderOnly = IsSenderOnly ?? false,
    };
}

internal sealed record PlaceBody(double? Latitude, double? Longitude, string? Name)
{
    public PlaceDraft ToDraft() => new(Latitude, Longitude, Name);
}

internal sealed record PhonePlaceBody(double? Latitude, double? Longitude, string? Name, double? Accuracy, string? MediaResource)
{
    public ShareLocationDraft ToPlace() => new(Place);

    public PhotoWithLocationDraft ToPhoto() => new(MediaResource, Place);

    private PlaceDraft Place => new(Latitude, Longitude, Name) { Accuracy = Accuracy };
}

internal sealed record ResponseBody(
    string? ResponseName, PlaceBody? ResponseLocation, List<JsonElement>? Answers, bool? IsCompleted)
{
    public ResponseDraft ToDraft(string? responseId) => new()
    {
        ResponseId = responseId,
        Name = ResponseName,
        Location = ResponseLocation?.ToDraft(),
        Answers = Answers?.Select(GivenJson.Of).ToList(),
        IsCompleted = IsCompleted,
    };
}
