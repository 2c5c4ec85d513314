using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Actions;

/// <summary>Who sees an action, and who sees how it was answered.</summary>
public sealed class VisibilityTests
{
    private static readonly ActionQuery _surveys = new("Survey", null);

    private readonly Office _office = new();

    [Theory]
    [InlineData("0", false, true, true, false)]
    [InlineData("1", false, false, false, false)]
    [InlineData("2", false, true, false, false)]
    [InlineData("3", false, true, true, true)]
    [InlineData("0", true, false, false, false)]
    [InlineData("3", true, false, false, false)]
    public void Visibility_decides_who_sees_the_responses(string visibility, bool senderOnly, bool admin, bool member, bool subscriber)
    {
        var survey = _office.Send(
            Office.Survey() with { Visibility = visibility, IsSenderOnly = senderOnly },
            by: _office.Worker,
            to: _office.News,
            address: new Address { Subscribers = ["+91109999999"] });

        survey.ShowsResponsesTo(_office.Worker, Role.Member).Should().BeTrue("the sender always does");
        survey.ShowsResponsesTo(_office.Admin, Role.Admin).Should().Be(admin);
        survey.ShowsResponsesTo(_office.Member, Role.Member).Should().Be(member);
        survey.ShowsResponsesTo(_office.Subscriber, Role.Subscriber).Should().Be(subscriber);
    }

    [Fact]
    public void A_subscriber_sees_and_answers_only_what_is_meant_for_them()
    {
        var forAll = _office.Send(Office.Survey(), to: _office.News, address: new Address { SendToAllSubscribers = true });
        var forThem = _office.Send(Office.Survey(), to: _office.News, address: new Address { Subscribers = ["+91109999999"] });
        var forMembers = _office.Send(Office.Survey(), to: _office.News);

        _office.List(_office.Subscriber, _office.News, _surveys).Actions.Select(view => view.Action).Should().Equal(forThem, forAll);
        _office.List(_office.Member, _office.News, _surveys).Actions.Should().HaveCount(3);
        _office.Respond(forThem, _office.Subscriber, Office.Answers(Given.Of("Hi"))).IsSuccess.Should().BeTrue();
        _office.Respond(forMembers, _office.Subscriber, Office.Answers(Given.Of("Hi"))).ShouldRefuse("Action", ErrorKind.NotFound);
    }

    [Fact]
    public void A_subscriber_sends_no_action() =>
        _office.TrySend(Office.Survey(), by: _office.Subscriber, to: _office.News).ShouldRefuse("The role Member is needed to send actions", ErrorKind.Unauthorized);

    [Fact]
    public void Addressees_that_are_no_subscribers_are_reported_beside_success()
    {
        var sent = _office.TrySend(Office.Survey(), to: _office.News, address: new Address { Subscribers = ["+91109999999", "+447700900123"] });

        sent.Value!.Failed.Should().ContainSingle().Which.Subscriber.Should().Be("+447700900123");
        sent.Value.Action.Audience.Named.Should().Equal(_office.Subscriber);
    }

    [Fact]
    public void An_action_may_answer_a_message()
    {
        var question = _office.World.Messages.Post(_office.Team, _office.Member, "Is the gate locked?", Office.Start);

        var survey = _office.Send(Office.Survey(), address: new Address { ReplyTo = question.Id.ToString() });

        survey.ReplyTo.Should().BeSameAs(question);
        _office.TrySend(Office.Survey(), address: new Address { ReplyTo = "none" }).ShouldRefuse("replyToReferenceId:", ErrorKind.NotFound);
    }

    [Fact]
    public void An_action_is_unknown_outside_its_group()
    {
        var survey = _office.Send(Office.Survey());
        var id = survey.ActionId.ToString()!;
        var stranger = _office.Person("+447700900123");

        _office.World.Actions.Get(_office.As(_office.Member), _office.Team.Id, id).Value!.Action.Should().BeSameAs(survey);
        _office.World.Actions.Get(_office.As(_office.Member), _office.News.Id, id).ShouldRefuse("Action", ErrorKind.NotFound);
        _office.World.Actions.Get(_office.As(stranger), _office.Team.Id, id).ShouldRefuse("Group", ErrorKind.NotFound);
        _office.World.Actions.Get(_office.As(_office.Member), _office.Team.Id, "none").ShouldRefuse("Action \"none\"", ErrorKind.NotFound);
    }

    [Fact]
    public void An_action_is_found_by_its_reference_id_among_all_posts()
    {
        var survey = _office.Send(Office.Survey());

        _office.World.Posts.Find(_office.Team, survey.Id.ToString()).Should().BeSameAs(survey);
        _office.Team.Posts.Should().Equal(survey);
    }
}
