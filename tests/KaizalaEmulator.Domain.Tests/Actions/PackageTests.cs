using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class PackageTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("com.contoso.visit", "com.contoso.visit", null)]
    [InlineData("com.contoso.visit.2", "com.contoso.visit", 2)]
    [InlineData(" com.contoso.v2 ", "com.contoso.v2", null)]
    [InlineData("6F9619FF-8B86-D011-B42D-00C04FC964FF", "6f9619ff-8b86-d011-b42d-00c04fc964ff", null)]
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff.3", "6f9619ff-8b86-d011-b42d-00c04fc964ff", 3)]
    [InlineData("card", "card", null)]
    public void A_packages_id_may_end_with_its_version(string text, string id, int? version)
    {
        var name = PackageName.Read("id", text).Value;

        (name.Id.Text, name.Version).Should().Be((id, version));
    }

    [Fact]
    public void Ids_name_the_same_package_in_any_case() =>
        PackageName.Read("id", "Com.Contoso.Visit.1").Value.Id.Should().Be(PackageName.Read("id", "com.contoso.visit.2").Value.Id);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData(".2")]
    public void Other_texts_name_no_package(string? text) => PackageName.Read("id", text).ShouldRefuse("id: expected a package's id");

    [Fact]
    public void An_unknown_package_takes_any_answers_as_numbered_texts()
    {
        var card = Send("com.fabrikam.unknown");
        Given nested = new(GivenKind.Fields, """{"a":1}""");

        var response = _office.Respond(card, _office.Member, Office.Answers(Given.Of("A"), new Given(GivenKind.Number, "2.50"), Given.Nothing, nested)).Value!;

        response.Answers.Should().Equal(new TextAnswer("A"), new TextAnswer("2.50"), null, new TextAnswer("""{"a":1}"""));
        card.QuestionsOf(response).Select(question => (question.Title, question.Type)).Should().Equal(
            ("Question 1", QuestionType.Text), ("Question 2", QuestionType.Text), ("Question 3", QuestionType.Text), ("Question 4", QuestionType.Text));
        ((Form)card.Content).Package!.Value.FullText.Should().Be("com.fabrikam.unknown.1");
    }

    [Fact]
    public void A_known_package_gives_its_title_questions_and_properties()
    {
        var package = Put("com.contoso.visit", 2);

        var form = (Form)Send("com.contoso.visit.1").Content;

        (form.Title, form.Package!.Value.FullText).Should().Be(("Visit", "com.contoso.visit.2"));
        form.Questions.Should().BeSameAs(package.Questions);
        form.Properties.Should().BeSameAs(package.Properties);
        _office.Respond(_office.Team.Posts.OfType<ActionPost>().Single(), _office.Member, Office.Answers(Given.Of("many"))).ShouldRefuse("actionBody.answers[0]: expected a number");
    }

    [Fact]
    public void An_instance_overrides_what_it_names()
    {
        Put("com.contoso.visit", 2);

        var form = (Form)_office.Send(new FormDraft
        {
            Package = PackageName.Read("id", "com.contoso.visit").Value,
            Title = "Visit on Friday",
            Questions = [new QuestionDraft("Who?", "Text")],
            Properties = [new PropertyDraft("site", null, Given.Of("South")), new PropertyDraft("round", "1", Given.Of("2"))],
        }).Content;

        form.Title.Should().Be("Visit on Friday");
        form.Questions.Should().ContainSingle().Which.Title.Should().Be("Who?");
        form.Properties.Should().Equal(new Property("site", PropertyType.Text, "South"), new Property("round", PropertyType.Numeric, "2"));
    }

    [Fact]
    public void Actions_of_a_package_are_listed_whatever_version_is_named()
    {
        var first = Send("com.contoso.visit.1");
        var second = Send("COM.contoso.visit.2");
        Send("com.contoso.other");

        _office.List(_office.Member, _office.Team, new ActionQuery(null, "com.contoso.visit.7")).Actions
            .Select(view => view.Action).Should().Equal(second, first);
    }

    [Fact]
    public void A_later_package_takes_an_earlier_ones_place_and_actions_sent_keep_what_they_ask()
    {
        Put("com.contoso.visit", 1);
        var sent = (Form)Send("com.contoso.visit").Content;

        _office.World.Packages.Put(new PackageDraft("com.contoso.visit.3", null, "New"));

        _office.World.Packages.All.Should().ContainSingle().Which.Name.Version.Should().Be(3);
        sent.Questions.Should().HaveCount(1);
    }

    [Fact]
    public void A_bad_package_is_refused_by_its_field()
    {
        _office.World.Packages.Put(new PackageDraft(null, 1, null)).ShouldRefuse("id:");
        _office.World.Packages.Put(new PackageDraft("a.b", -1, null)).ShouldRefuse("version:");
        _office.World.Packages.Put(new PackageDraft("a.b.2", 3, null)).ShouldRefuse("version: expected 2");
        _office.World.Packages.Put(new PackageDraft("a.b", 1, null) { Questions = [null] }).ShouldRefuse("questions[0]:");
        _office.World.Packages.Put(new PackageDraft("a.b", 1, null) { Properties = [new PropertyDraft("p", "9", Given.Nothing)] })
            .ShouldRefuse("properties[0].type: expected one of Text, Numeric,");
        _office.World.Packages.All.Should().BeEmpty();
    }

    private ActionPost Send(string id) => _office.Send(new FormDraft { Package = PackageName.Read("id", id).Value });

    private ActionPackage Put(string id, int version) => _office.World.Packages.Put(new PackageDraft(id, version, "Visit")
    {
        Questions = [new QuestionDraft("How many?", "Numeric")],
        Properties = [new PropertyDraft("site", "text", Given.Of("North"))],
    }).Value!;
}
