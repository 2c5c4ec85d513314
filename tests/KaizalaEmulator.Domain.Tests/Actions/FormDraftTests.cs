using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class FormDraftTests
{
    private readonly Office _office = new();

    [Fact]
    public void A_survey_keeps_its_questions_in_order()
    {
        var form = (Form)_office.Send(Office.Survey(
            new QuestionDraft("Locked?", "singleoption") { Options = [new OptionDraft("Yes"), new OptionDraft("No")] },
            new QuestionDraft("Pumps?", "NUMERIC") { IsInvisible = true })).Content;

        form.Questions.Should().BeEquivalentTo(
        [
            new Question("Locked?", QuestionType.SingleOption) { Options = ["Yes", "No"] },
            new Question("Pumps?", QuestionType.Numeric) { IsInvisible = true },
        ], options => options.WithStrictOrdering());
        form.Package.Should().BeNull();
        form.Kind.Should().Be(ActionKind.Survey);
    }

    [Theory]
    [InlineData("0", Visibility.All)]
    [InlineData("1", Visibility.Sender)]
    [InlineData("2", Visibility.Admin)]
    [InlineData("3", Visibility.MembersAndSubscribers)]
    [InlineData("membersandsubscribers", Visibility.MembersAndSubscribers)]
    [InlineData("SENDER", Visibility.Sender)]
    [InlineData(null, Visibility.All)]
    [InlineData("", Visibility.All)]
    public void Visibility_is_a_digit_or_a_name_in_any_case(string? text, Visibility expected) =>
        ((Form)_office.Send(Office.Survey() with { Visibility = text }).Content).Visibility.Should().Be(expected);

    [Fact]
    public void A_wrong_visibility_is_named() =>
        _office.TrySend(Office.Survey() with { Visibility = "4" }).ShouldRefuse("actionBody.visibility: expected one of All, Sender,");

    [Fact]
    public void A_survey_needs_a_title() => _office.TrySend(Office.Survey() with { Title = " " }).ShouldRefuse("actionBody.title:");

    [Fact]
    public void A_survey_needs_questions()
    {
        _office.TrySend(Office.Survey() with { Questions = null }).ShouldRefuse("actionBody.questions: expected at least one");
        _office.TrySend(Office.Survey() with { Questions = [] }).ShouldRefuse("actionBody.questions:");
    }

    [Fact]
    public void A_wrong_question_is_named_by_its_place()
    {
        QuestionDraft good = new("Name?", "Text");

        Refuse(good, null, "actionBody.questions[1]: expected an object");
        Refuse(good, new QuestionDraft("", "Text"), "actionBody.questions[1].title:");
        Refuse(good, new QuestionDraft("Q", null), "actionBody.questions[1].type: expected one of SingleOption, MultiOption,");
        Refuse(good, new QuestionDraft("Q", "Choice"), "actionBody.questions[1].type:");
        Refuse(good, new QuestionDraft("Q", "0"), "actionBody.questions[1].type:");
        Refuse(good, new QuestionDraft("Q", "MultiOption"), "actionBody.questions[1].options: expected at least one");
        Refuse(good, new QuestionDraft("Q", "SingleOption") { Options = [] }, "actionBody.questions[1].options:");
        Refuse(good, new QuestionDraft("Q", "SingleOption") { Options = [new OptionDraft("A"), null] }, "actionBody.questions[1].options[1].title:");
        Refuse(good, new QuestionDraft("Q", "SingleOption") { Options = [new OptionDraft(" ")] }, "actionBody.questions[1].options[0].title:");
    }

    [Fact]
    public void Options_of_a_question_that_has_none_do_not_count() =>
        ((Form)_office.Send(Office.Survey(new QuestionDraft("Q", "Text") { Options = [new OptionDraft("A")] })).Content)
            .Questions[0].Options.Should().BeEmpty();

    [Fact]
    public void A_cover_image_that_is_neither_a_link_nor_a_media_resource_is_refused() =>
        _office.TrySend(Office.Survey() with { CoverImage = "not base64!" }).ShouldRefuse("actionBody.coverImage:");

    [Fact]
    public void Nothing_is_sent_where_a_field_is_refused()
    {
        _office.TrySend(Office.Survey() with { Title = null });

        _office.Team.Posts.Should().BeEmpty();
    }

    private void Refuse(QuestionDraft first, QuestionDraft? second, string begins) =>
        _office.TrySend(Office.Survey() with { Questions = [first, second] }).ShouldRefuse(begins);
}
