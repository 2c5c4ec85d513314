using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>What a question asks for. The three kinds of date are answered alike and keep their names.</summary>
public enum QuestionType
{
    SingleOption,
    MultiOption,
    Text,
    LargeText,
    Image,
    Numeric,
    Date,
    DateTime,
    DateOnly,
    Location,
    PhoneNumber,
    AttachmentList,
}

/// <summary>A question of a survey, a poll, a meeting or a package's action.</summary>
public sealed record Question(string Title, QuestionType Type)
{
    /// <summary>What is offered; none unless the type is one of the two option types.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public bool IsInvisible { get; init; }
}

public sealed record OptionDraft(string? Title);

/// <summary>A question as a caller gives it.</summary>
public sealed record QuestionDraft(string? Title, string? Type)
{
    public bool IsInvisible { get; init; }

    public IReadOnlyList<OptionDraft?>? Options { get; init; }

    internal static Result<Question[]> ReadAll(string field, IReadOnlyList<QuestionDraft?> drafts)
    {
        var questions = new Question[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not { } draft)
                return Invalid.Field($"{field}[{i}]", "an object with a title and a type", "null");
            var question = draft.Read($"{field}[{i}]");
            if (!question.IsSuccess)
                return question.Error;
            questions[i] = question.Value;
        }

        return questions;
    }

    private Result<Question> Read(string field)
    {
        if (string.IsNullOrWhiteSpace(Title))
            return Invalid.Missing($"{field}.title", "the question");
        var type = EnumText.Read<QuestionType>($"{field}.type", Type);
        if (!type.IsSuccess)
            return type.Error;
        if (type.Value is not (QuestionType.SingleOption or QuestionType.MultiOption))
            return new Question(Title, type.Value) { IsInvisible = IsInvisible };

        if (Options is null or [])
            return Invalid.Missing($"{field}.options", $"at least one {{\"title\":…}}, since the question's type is {type.Value}");
        for (var i = 0; i < Options.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Options[i]?.Title))
                return Invalid.Missing($"{field}.options[{i}].title", "what is offered");
        }

        return new Question(Title, type.Value)
        {
            IsInvisible = IsInvisible,
            Options = [.. Options.Select(option => option!.Title!)],
        };
    }
}
