using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Domain.Tests.Actions;

/// <summary>Answers against the type of their question: what fits, what is kept of it, and how the rest is refused.</summary>
public sealed class AnswerTests
{
    private const string Link = "https://example.com/a.pdf";

    private readonly Office _office = new();

    public static TheoryData<string, Given, Answer> Fitting => new()
    {
        { "SingleOption", Given.Of("Yes"), new OptionAnswer("Yes") },
        { "SingleOption", Number("7"), new OptionAnswer("7") },
        { "Text", Given.Of(""), new TextAnswer("") },
        { "LargeText", Given.Of("All is well"), new TextAnswer("All is well") },
        { "Text", Number("1.0"), new TextAnswer("1.0") },
        { "Numeric", Number("3"), new NumberAnswer(3) },
        { "Numeric", Given.Of(" -2.5 "), new NumberAnswer(-2.5) },
        { "Date", Number("1529661600"), new TimeAnswer(DateTimeOffset.FromUnixTimeSeconds(1529661600)) },
        { "DateTime", Number("1529661600000"), new TimeAnswer(DateTimeOffset.FromUnixTimeSeconds(1529661600)) },
        { "DateOnly", Given.Of("1529661600"), new TimeAnswer(DateTimeOffset.FromUnixTimeSeconds(1529661600)) },
        { "Location", Fields(("lt", Number("1")), ("lg", Given.Of("2.5")), ("n", Given.Of("Gate"))), new PlaceAnswer(new Place(1, 2.5, "Gate")) },
        { "Location", Fields(("LT", Number("1")), ("LG", Number("2")), ("acc", Number("9"))), new PlaceAnswer(new Place(1, 2, "", 9)) },
        { "PhoneNumber", Fields(("cc", Given.Of("+91")), ("pn", Number("9910870005"))), new PhoneAnswer("+91", "9910870005") },
        { "Image", Given.Of(Link), new ImageAnswer(new MediaResourceFile("a.pdf", Link)) },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void A_fitting_answer_is_taken(string type, Given given, Answer expected) => Respond(type, given).Value!.Answers[0].Should().Be(expected);

    [Theory]
    [InlineData("MultiOption", "Yes,7")]
    [InlineData("MultiOption", "")]
    public void Several_options_are_an_array(string type, string chosen)
    {
        var options = chosen.Split(',', StringSplitOptions.RemoveEmptyEntries);

        var answer = (OptionsAnswer)Respond(type, List([.. options.Select(Given.Of)])).Value!.Answers[0]!;

        answer.Options.Should().Equal(options);
    }

    [Fact]
    public void A_bare_text_counts_as_a_list_of_one()
    {
        ((OptionsAnswer)Respond("MultiOption", Given.Of("Yes")).Value!.Answers[0]!).Options.Should().Equal("Yes");
        ((AttachmentsAnswer)Respond("AttachmentList", Given.Of(Link)).Value!.Answers[0]!).Files.Should().Equal(new MediaResourceFile("a.pdf", Link));
    }

    [Theory]
    [InlineData("SingleOption")]
    [InlineData("MultiOption")]
    [InlineData("Text")]
    [InlineData("LargeText")]
    [InlineData("Image")]
    [InlineData("Numeric")]
    [InlineData("Date")]
    [InlineData("DateTime")]
    [InlineData("DateOnly")]
    [InlineData("Location")]
    [InlineData("PhoneNumber")]
    [InlineData("AttachmentList")]
    public void Null_is_no_answer_to_any_question(string type) => Respond(type, Given.Nothing).Value!.Answers.Should().Equal((Answer?)null);

    public static TheoryData<string, Given, string> Unfit => new()
    {
        { "SingleOption", Given.Of("Perhaps"), "actionBody.answers[0]: expected one of \"Yes\", \"7\", got \"Perhaps\"." },
        { "SingleOption", Given.Of("yes"), "actionBody.answers[0]: expected one of" },
        { "SingleOption", List(Given.Of("Yes")), "actionBody.answers[0]: expected text, the title of an option, got an array." },
        { "MultiOption", List(Given.Of("Yes"), Given.Of("No")), "actionBody.answers[0][1]: expected one of" },
        { "MultiOption", Fields(), "actionBody.answers[0]: expected an array of options' titles, got an object." },
        { "Text", List(), "actionBody.answers[0]: expected text, got an array." },
        { "LargeText", Fields(), "actionBody.answers[0]: expected text" },
        { "Numeric", Given.Of("three"), "actionBody.answers[0]: expected a number, got \"three\"." },
        { "Numeric", Given.Of("NaN"), "actionBody.answers[0]: expected a number" },
        { "Numeric", new Given(GivenKind.Flag, "true"), "actionBody.answers[0]: expected a number, got true." },
        { "DateTime", Given.Of("2018-06-22T10:00:00Z"), "actionBody.answers[0]: expected an epoch time" },
        { "Date", Number("1e300"), "actionBody.answers[0]: expected an epoch time" },
        { "Location", Given.Of("Gate"), "actionBody.answers[0]: expected {\"lt\":" },
        { "Location", Fields(("lt", Number("1"))), "actionBody.answers[0].lg: expected degrees" },
        { "Location", Fields(("lt", Number("91")), ("lg", Number("1"))), "actionBody.answers[0].lt: expected degrees" },
        { "PhoneNumber", Fields(("cc", Given.Of("+91"))), "actionBody.answers[0]: expected {\"cc\":" },
        { "PhoneNumber", Given.Of("+919910870005"), "actionBody.answers[0]: expected {\"cc\":" },
        { "Image", Given.Of("no picture!"), "actionBody.answers[0]:" },
        { "AttachmentList", List(Given.Of(Link), Given.Nothing), "actionBody.answers[0][1]:" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void An_unfit_answer_is_refused_with_its_question(string type, Given given, string begins)
    {
        var refused = Respond(type, given);

        refused.ShouldRefuse(begins);
        refused.Error!.Message.Should().EndWith("The question is \"What?\".");
    }

    private KaizalaEmulator.Domain.Shared.Result<Response> Respond(string type, Given given)
    {
        var action = _office.Send(Office.Survey(new QuestionDraft("What?", type) { Options = [new OptionDraft("Yes"), new OptionDraft("7")] }));
        return _office.Respond(action, _office.Member, Office.Answers(given));
    }

    private static Given Number(string literal) => new(GivenKind.Number, literal);

    private static Given List(params Given[] items) => new(GivenKind.List, "[…]") { Items = items };

    private static Given Fields(params (string Name, Given Value)[] fields) => new(GivenKind.Fields, "{…}")
    {
        Fields = fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase),
    };
}
