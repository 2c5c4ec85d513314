using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What somebody answered; of an anonymous action, not who.</summary>
internal sealed record FeedResponse(string ResponseId, DateTimeOffset RespondedAt, bool IsUpdate, IReadOnlyList<WireAnswer> Answers)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Responder { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponderName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResponseName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlaceAnswerBody? ResponseLocation { get; init; }

    /// <summary>Of a job only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsCompleted { get; init; }

    public static IReadOnlyList<FeedResponse> ListOf(ActionPost action, User responder) => action.Responses.Has(responder)
        ? [.. action.Responses.All.Where(response => response.Responder == responder).Select(response => Of(action, response))]
        : [];

    public static FeedResponse Of(ActionPost action, Response response)
    {
        var isAnonymous = action.Content is Answerable { IsAnonymous: true };
        return new FeedResponse(
            response.Id.ToString(),
            response.RespondedAt,
            response.IsUpdate,
            [.. response.Answers.Select(answer => new WireAnswer(answer))])
        {
            Responder = isAnonymous ? null : response.Responder.MobileNumber.Text,
            ResponderName = isAnonymous ? null : response.Responder.DisplayName,
            ResponseName = response.Name,
            ResponseLocation = PlaceAnswerBody.Of(response.Location),
            IsCompleted = action.Content is Job ? response.IsCompleted : null,
        };
    }
}

/// <summary>Somebody who has a job to do, and whether it is done, where that may be seen.</summary>
internal sealed record FeedAssignee(string MobileNumber, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsCompleted { get; init; }

    public static IReadOnlyList<FeedAssignee> ListOf(ActionPost action, Job job, bool withState)
    {
        var done = action.Responses.All.Where(response => response.IsCompleted).Select(response => response.Responder).ToHashSet();
        return [.. job.Assignees.Select(user => new FeedAssignee(user.MobileNumber.Text, user.DisplayName)
        {
            IsCompleted = withState ? done.Contains(user) : null,
        })];
    }
}

/// <summary>A question with options, and how often each was chosen.</summary>
internal sealed record QuestionResult(int Question, IReadOnlyList<OptionCount> Options)
{
    public static IReadOnlyList<QuestionResult> ListOf(ActionPost action, Answerable answerable)
    {
        var questions = answerable.Questions;
        return [.. questions.Select((question, index) => (question, index))
            .Where(asked => asked.question.Options.Count > 0)
            .Select(asked => Of(action, asked.question, asked.index))];
    }

    private static QuestionResult Of(ActionPost action, Question question, int index)
    {
        var counts = action.Responses.All.SelectMany(response => ChosenIn(response.Answers[index])).CountBy(option => option).ToDictionary();
        return new QuestionResult(index, [.. question.Options.Select(option => new OptionCount(option, counts.GetValueOrDefault(option)))]);
    }

    private static IEnumerable<string> ChosenIn(Answer? answer) => answer switch
    {
        OptionAnswer one => [one.Option],
        OptionsAnswer several => several.Options,
        _ => [],
    };
}

internal sealed record OptionCount(string Option, int Count);
