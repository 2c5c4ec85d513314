using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class UpdateTests
{
    private static readonly PropertyDraft _state = new("state", "Text", Given.Of("open"));

    private readonly Office _office = new();

    [Fact]
    public void Each_update_makes_a_new_version()
    {
        var survey = _office.Send(Office.Survey(), by: _office.Member);

        Update(survey, _office.Member, version: -1, _state).IsSuccess.Should().BeTrue();
        Update(survey, _office.Member, version: 2, new PropertyDraft("state", null, Given.Of("done"))).IsSuccess.Should().BeTrue();
        Update(survey, _office.Member, version: null, new PropertyDraft("files", "attachmentlist", new Given(GivenKind.List, "[]") { Items = [Given.Of("a")] }));

        survey.Version.Should().Be(4);
        ((Form)survey.Content).Properties.Should().BeEquivalentTo(
        [
            new Property("state", PropertyType.Text, "done"),
            new Property("files", PropertyType.AttachmentList, "a") { Items = ["a"] },
        ]);
    }

    [Fact]
    public void Another_version_than_the_current_one_is_a_conflict()
    {
        var survey = _office.Send(Office.Survey());

        Update(survey, _office.Admin, version: 0, _state).ShouldRefuse("version: expected 1, the current one, or -1 for any, got 0.", ErrorKind.Conflict);
        survey.Version.Should().Be(1);
    }

    [Fact]
    public void The_sender_and_admins_update_and_remind_and_nobody_else()
    {
        var survey = _office.Send(Office.Survey(), by: _office.Member);

        Update(survey, _office.Admin, -1, _state).IsSuccess.Should().BeTrue();
        Update(survey, _office.Worker, -1, _state).ShouldRefuse("Only its sender or an admin", ErrorKind.Unauthorized);
        Remind(survey, _office.Worker).ShouldRefuse("Only its sender or an admin", ErrorKind.Unauthorized);
        survey.RemindedAt.Should().BeNull();
        _office.Wait(TimeSpan.FromHours(1));
        Remind(survey, _office.Member).Value!.Action.Should().BeSameAs(survey);
        survey.RemindedAt.Should().Be(Office.Start.AddHours(1));
    }

    [Fact]
    public void A_reminder_may_name_subscribers()
    {
        var survey = _office.Send(Office.Survey(), to: _office.News, address: new Address { SendToAllSubscribers = true });

        Remind(survey, _office.Admin, new Address { Subscribers = ["+91109999999", "nobody"] }).Value!.Failed
            .Should().ContainSingle().Which.Subscriber.Should().Be("nobody");
        Remind(_office.Send(Office.Survey()), _office.Admin, new Address { Subscribers = ["+91109999999"] }).ShouldRefuse("subscribers:");
    }

    [Fact]
    public void A_bad_update_is_refused_by_name_and_changes_nothing()
    {
        var survey = _office.Send(Office.Survey());

        Update(survey, _office.Admin, -1).ShouldRefuse("updateProperties:");
        Update(survey, _office.Admin, -1, _state, new PropertyDraft(" ", "Text", Given.Nothing)).ShouldRefuse("updateProperties[1].name:");
        Update(survey, _office.Admin, -1, _state, new PropertyDraft("x", null, Given.Nothing)).ShouldRefuse("updateProperties[1].type:");
        Update(survey, _office.Admin, -1, new PropertyDraft("x", "Text", new Given(GivenKind.List, "[]"))).ShouldRefuse("updateProperties[0].value:");
        ((Form)survey.Content).Properties.Should().BeEmpty();
    }

    [Fact]
    public void A_poll_has_no_properties() =>
        Update(_office.Send(new PollDraft("When?", [new ChoiceDraft("Now", null)], null)), _office.Admin, -1, _state).ShouldRefuse("Action");

    [Theory]
    [InlineData("text", PropertyType.Text)]
    [InlineData("STRINGLIST", PropertyType.StringList)]
    [InlineData("0", PropertyType.Text)]
    [InlineData("7", PropertyType.AttachmentList)]
    public void The_type_of_a_property_is_a_name_in_any_case_or_a_number(string text, PropertyType expected)
    {
        var survey = _office.Send(Office.Survey() with { Properties = [new PropertyDraft("p", text, Given.Of("v"))] });

        ((Form)survey.Content).Properties.Should().Equal(new Property("p", expected, "v"));
    }

    private Result<ActionPost> Update(ActionPost action, User by, long? version, params PropertyDraft[] properties) =>
        _office.World.Actions.UpdateProperties(_office.As(by), action.Group.Id, action.ActionId.ToString()!, new PropertiesUpdate(version, properties));

    private Result<ActionSent> Remind(ActionPost action, User by, Address? address = null) =>
        _office.World.Actions.Remind(_office.As(by), action.Group.Id, action.ActionId.ToString()!, address ?? new Address());
}
