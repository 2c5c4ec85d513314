using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

public sealed record Choice(string Title, MediaResourceFile? Image);

/// <summary>One question with choices.</summary>
public sealed class Poll : Answerable
{
    internal Poll(string question, DateTimeOffset expiresAt, IReadOnlyList<Choice> choices)
        : base(ActionKind.Poll, question, expiresAt) => Choices = choices;

    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>Made when asked for: the choices say it all.</summary>
    public override IReadOnlyList<Question> Questions =>
        [new Question(Title, QuestionType.SingleOption) { Options = [.. Choices.Select(choice => choice.Title)] }];
}

public sealed record ChoiceDraft(string? Title, string? Image);

public sealed record PollDraft(string? Question, IReadOnlyList<ChoiceDraft?>? Choices, double? ExpiryInHours) : ActionDraft
{
    public bool IsSenderOnly { get; init; }

    internal override Result<ActionContent> Read(ActionSetting setting)
    {
        if (string.IsNullOrWhiteSpace(Question))
            return Invalid.Missing("question", "the poll's question");
        var expiry = setting.After("expiryInHours", ExpiryInHours, ActionLimits.PollHours);
        if (!expiry.IsSuccess)
            return expiry.Error;
        if (Choices is null or [])
            return Invalid.Missing("choices", "at least one {\"title\":…}");
        var choices = new Choice[Choices.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            var title = Choices[i]?.Title;
            if (string.IsNullOrWhiteSpace(title))
                return Invalid.Missing($"choices[{i}].title", "what is offered");
            var image = Attachments.OptionalFileOf(setting.World, $"choices[{i}].image", Choices[i]!.Image);
            if (!image.IsSuccess)
                return image.Error;
            choices[i] = new Choice(title, image.Value);
        }

        return new Poll(Question, expiry.Value, choices) { IsSenderOnly = IsSenderOnly };
    }
}
