using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Actions;

/// <summary>A response to a survey, a package's action, a poll or a meeting; of an anonymous one, not by whom.</summary>
internal sealed record ResponseAnswer
{
    public required string ResponseId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponseName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? ResponseLocation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Responder { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponderName { get; init; }

    public required string RespondedAt { get; init; }
    public required bool IsUpdateResponse { get; init; }
    public required IReadOnlyList<WireAnswer> Answers { get; init; }

    /// <summary>The responses a caller is shown, if they asked for them; null otherwise.</summary>
    public static IReadOnlyList<ResponseAnswer>? ListOf(ActionView view, bool wanted) =>
        wanted && view.ShowsResponses
            ? [.. view.Action.Responses.All.Select(response => Of(response, view.Action.Content is Answerable { IsAnonymous: true }))]
            : null;

    private static ResponseAnswer Of(Response response, bool anonymous) => new()
    {
        ResponseId = response.Id.ToString(),
        ResponseName = response.Name,
        ResponseLocation = PlaceAnswerBody.Of(response.Location),
        Responder = anonymous ? null : response.Responder.MobileNumber.Text,
        ResponderName = anonymous ? null : response.Responder.DisplayName,
        RespondedAt = WireTime.Of(response.RespondedAt),
        IsUpdateResponse = response.IsUpdate,
        Answers = [.. response.Answers.Select(answer => new WireAnswer(answer))],
    };
}

/// <summary>What an assignee said of a job.</summary>
internal sealed record JobResponseAnswer(
    string Assignee, string AssigneeName, bool IsCompleted, string RespondedAt, string ResponseId)
{
    public static IReadOnlyList<JobResponseAnswer>? ListOf(ActionView view, bool wanted) =>
        wanted && view.ShowsResponses ? [.. view.Action.Responses.All.Select(Of)] : null;

    private static JobResponseAnswer Of(Response response) =>
        new(response.Responder.MobileNumber.Text,
            response.Responder.DisplayName,
            response.IsCompleted,
            WireTime.Of(response.RespondedAt),
            response.Id.ToString());
}
