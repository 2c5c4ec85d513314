using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Checks answers against their questions. A refusal names the question.</summary>
internal static class AnswerReader
{
    private const string Field = "answers";

    /// <summary>One answer per question, in order; an action without questions takes any, as text.</summary>
    public static Result<Answer?[]> ReadAll(World world, IReadOnlyList<Question> questions, IReadOnlyList<Given>? given)
    {
        if (given is null)
            return Invalid.Missing(Field, "an array, one answer per question");
        if (questions.Count == 0)
            return given.Select(AnyText).ToArray();
        if (given.Count != questions.Count)
            return Invalid.Field(Field, $"{questions.Count}, one per question in order, null where unanswered", $"{given.Count}");
        var answers = new Answer?[given.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            if (given[i].Kind == GivenKind.Nothing)
                continue;
            var answer = Read(world, $"{Field}[{i}]", questions[i], given[i]);
            if (!answer.IsSuccess)
                return answer.Error with { Message = $"{answer.Error.Message} The question is {Invalid.Quote(questions[i].Title)}." };
            answers[i] = answer.Value;
        }

        return answers;
    }

    private static Answer? AnyText(Given given) => given.Kind == GivenKind.Nothing ? null : new TextAnswer(given.Text);

    private static Result<Answer> Read(World world, string field, Question question, Given given) => question.Type switch
    {
        QuestionType.SingleOption => OptionOf(field, question, given).Map<Answer>(option => new OptionAnswer(option)),
        QuestionType.MultiOption => Options(field, question, given),
        QuestionType.Numeric => given.AsNumber is { } number ? new NumberAnswer(number) : Wrong(field, "a number", given),
        QuestionType.Date or QuestionType.DateTime or QuestionType.DateOnly =>
            EpochTime.Read(given.AsNumber) is { } time ? new TimeAnswer(time) : Wrong(field, EpochTime.Expected, given),
        QuestionType.Location => Location(field, given),
        QuestionType.PhoneNumber => Phone(field, given),
        QuestionType.Image => given.AsText is { } text
            ? Attachments.FileOf(world, field, text).Map<Answer>(file => new ImageAnswer(file))
            : Wrong(field, "a mediaResource", given),
        QuestionType.AttachmentList => Files(world, field, given),
        _ => given.AsText is { } text ? new TextAnswer(text) : Wrong(field, "text", given),
    };

    private static Result<string> OptionOf(string field, Question question, Given given)
    {
        if (given.AsText is not { } text)
            return Wrong(field, "text, the title of an option", given);
        return question.Options.Contains(text)
            ? text
            : Wrong(field, $"one of {string.Join(", ", question.Options.Select(Invalid.Quote))}", given);
    }

    private static Result<Answer> Options(string field, Question question, Given given)
    {
        if (given.AsList is not { } list)
            return Wrong(field, "an array of options' titles", given);
        var options = new string[list.Count];
        for (var i = 0; i < options.Length; i++)
        {
            var option = OptionOf($"{field}[{i}]", question, list[i]);
            if (!option.IsSuccess)
                return option.Error;
            options[i] = option.Value;
        }

        return new OptionsAnswer(options);
    }

    private static Result<Answer> Location(string field, Given given)
    {
        if (given.Kind != GivenKind.Fields)
            return Wrong(field, "{\"lt\":…,\"lg\":…,\"n\":…}", given);
        var draft = new PlaceDraft(given.Field("lt").AsNumber, given.Field("lg").AsNumber, given.Field("n").AsText)
        {
            Accuracy = given.Field("acc").AsNumber,
        };
        return draft.ReadAt($"{field}.", "lt", "lg").Map<Answer>(place => new PlaceAnswer(place));
    }

    private static Result<Answer> Phone(string field, Given given)
    {
        var (code, number) = (given.Field("cc").AsText, given.Field("pn").AsText);
        return string.IsNullOrWhiteSpace(code) || string.IsNullOrWhiteSpace(number)
            ? Wrong(field, "{\"cc\":…,\"pn\":…}", given)
            : new PhoneAnswer(code, number);
    }

    private static Result<Answer> Files(World world, string field, Given given)
    {
        if (given.AsList is not { } list)
            return Wrong(field, "an array of mediaResources", given);
        var files = new List<MediaResourceFile>();
        for (var i = 0; i < list.Count; i++)
        {
            var file = Attachments.FileOf(world, $"{field}[{i}]", list[i].AsText);
            if (!file.IsSuccess)
                return file.Error;
            files.Add(file.Value);
        }

        return new AttachmentsAnswer(files);
    }

    private static KaizalaError Wrong(string field, string expected, Given given) =>
        Invalid.Field(field, expected, given.Describe());
}
