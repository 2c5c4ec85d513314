using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

/// <summary>A response to a survey, a package's action, a poll or a meeting; keys in the order of captured callbacks.</summary>
internal sealed record ResponseData : EventData
{
    /// <summary>Observed: nobody has created what a package brings.</summary>
    private static readonly string NoCreator = Guid.Empty.ToString();

    public required string ActionId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActionPackageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PackageId { get; init; }

    public required string GroupId { get; init; }
    public required string SourceGroupId { get; init; }
    public required string ResponseId { get; init; }
    public required bool IsUpdateResponse { get; init; }

    /// <summary>Who responded; an anonymous response does not say (inferred).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Responder { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponderId { get; init; }

    public required string CreatorId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponderName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponderProfilePic { get; init; }

    public required bool IsAnonymous { get; init; }
    public required ResponseWithQuestions ResponseDetails { get; init; }

    /// <summary>Observed: always empty, and spelled with a capital.</summary>
    [JsonPropertyName("Properties")]
    public IReadOnlyList<PropertyAnswer> Properties { get; init; } = [];

    public static ResponseData Of(ActionPost action, Response response)
    {
        var form = action.Content as Form;
        var anonymous = action.Content is Answerable { IsAnonymous: true };
        var responder = anonymous ? null : response.Responder;
        return new ResponseData
        {
            ActionId = action.ActionId.ToString()!,
            ActionPackageId = form?.Package?.Id.Text,
            PackageId = form?.Package?.FullText,
            GroupId = action.Group.Id.Text,
            SourceGroupId = action.Group.Id.Text,
            ResponseId = response.Id.ToString(),
            IsUpdateResponse = response.IsUpdate,
            Responder = responder?.MobileNumber.Text,
            ResponderId = responder?.Id.Text,
            CreatorId = form?.Package is null ? action.Sender.Id.Text : NoCreator,
            ResponderName = responder?.DisplayName,
            ResponderProfilePic = responder?.PictureUrl,
            IsAnonymous = anonymous,
            ResponseDetails = new ResponseWithQuestions(AnsweredQuestion.ListOf(action, response)),
        };
    }
}

internal sealed record ResponseWithQuestions(
    [property: JsonPropertyName("responseWithQuestions")] IReadOnlyList<AnsweredQuestion> Questions);

/// <summary>A question and its answer; an unanswered one has no <c>answer</c> (observed).</summary>
internal sealed record AnsweredQuestion(
    string Title,
    string Type,
    IReadOnlyList<OptionAnswerBody> Options,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WireAnswer? Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsInvisible)
{
    public static IReadOnlyList<AnsweredQuestion> ListOf(ActionPost action, Response response)
    {
        var answered = action.QuestionsOf(response)
            .Select((question, i) => Of(question, i < response.Answers.Count ? response.Answers[i] : null))
            .ToList();
        // Only a survey's answers end with hidden ones: when and, if told, where (observed).
        if (action.Content is not Form { Package: null })
            return answered;
        answered.Add(Of(HiddenQuestions.ResponseTime, new TimeAnswer(response.RespondedAt)));
        if (response.Location is { } place)
            answered.Add(Of(HiddenQuestions.ResponseLocation, new PlaceAnswer(place)));
        return answered;
    }

    private static AnsweredQuestion Of(Question question, Answer? answer) => new(
        question.Title,
        question.Type.ToString(),
        [.. question.Options.Select(option => new OptionAnswerBody(option))],
        answer is null ? null : new WireAnswer(answer) { OptionAsList = true },
        question.IsInvisible ? true : null);
}
