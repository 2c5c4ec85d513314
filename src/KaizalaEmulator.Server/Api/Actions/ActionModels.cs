using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Api.Messages;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>An action sent, reminded of or updated. Media have no <c>actionId</c>.</summary>
internal sealed record ActionAnswer(
    string ReferenceId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ActionId)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedSubscriberAnswer>? FailedResult { get; init; }

    public static ActionAnswer Of(ActionSent sent) => Of(sent.Action) with
    {
        FailedResult = FailedSubscriberAnswer.ListOf(sent.Failed),
    };

    public static ActionAnswer Of(ActionPost action) => new(action.Id.ToString(), action.ActionId?.ToString());
}

internal sealed record RespondAnswer(string ResponseId);

internal sealed record PlaceAnswerBody(double Latitude, double Longitude, string Name)
{
    public static PlaceAnswerBody? Of(Place? place) =>
        place is null ? null : new PlaceAnswerBody(place.Latitude, place.Longitude, place.Name);
}

/// <summary>A question in answers; <c>isInvisible</c> is there only when it is true.</summary>
internal sealed record QuestionAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsInvisible,
    string Title,
    string Type,
    IReadOnlyList<OptionAnswerBody> Options)
{
    public static IReadOnlyList<QuestionAnswer> ListOf(IEnumerable<Question> questions) =>
        [.. questions.Select(question => new QuestionAnswer(
            question.IsInvisible ? true : null,
            question.Title,
            question.Type.ToString(),
            [.. question.Options.Select(option => new OptionAnswerBody(option))]))];
}

internal sealed record OptionAnswerBody(string Title);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CreateActionRequest))]
[JsonSerializable(typeof(WrappedBody))]
[JsonSerializable(typeof(MediaBody))]
[JsonSerializable(typeof(AnnouncementBody))]
[JsonSerializable(typeof(JobBody))]
[JsonSerializable(typeof(FormBody))]
[JsonSerializable(typeof(PollBody))]
[JsonSerializable(typeof(LetsMeetBody))]
[JsonSerializable(typeof(PhonePlaceBody))]
[JsonSerializable(typeof(RespondRequest))]
[JsonSerializable(typeof(ResponseBody))]
[JsonSerializable(typeof(RemindRequest))]
[JsonSerializable(typeof(UpdateActionRequest))]
[JsonSerializable(typeof(ActionAnswer))]
[JsonSerializable(typeof(ActionsAnswer))]
[JsonSerializable(typeof(ActionDetailsAnswer))]
[JsonSerializable(typeof(RespondAnswer))]
internal sealed partial class ActionJson : JsonSerializerContext
{
    public static readonly ActionJson Wire = new(WireJson.CreateOptions());
}
