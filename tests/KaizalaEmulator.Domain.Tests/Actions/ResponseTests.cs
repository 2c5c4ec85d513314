using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class ResponseTests
{
    private static readonly ResponseDraft _answer = Office.Answers(Given.Of("Fine"));

    private readonly Office _office = new();

    [Fact]
    public void A_person_responds_once()
    {
        var survey = _office.Send(Office.Survey());

        _office.Respond(survey, _office.Member, _answer).IsSuccess.Should().BeTrue();
        _office.Respond(survey, _office.Worker, _answer).IsSuccess.Should().BeTrue();
        _office.Respond(survey, _office.Member, _answer).ShouldRefuse("responseId: expected the id of the caller's response");
        survey.Responses.All.Select(response => response.Responder).Should().Equal(_office.Member, _office.Worker);
    }

    [Fact]
    public void A_person_responds_as_often_as_a_survey_lets_them()
    {
        var survey = _office.Send(Office.Survey() with { AcceptsMultipleResponses = true });

        _office.Respond(survey, _office.Member, _answer);
        _office.Respond(survey, _office.Member, _answer).IsSuccess.Should().BeTrue();
        survey.Responses.Count.Should().Be(2);
    }

    [Fact]
    public void An_update_takes_the_place_of_the_response_under_its_id()
    {
        var survey = _office.Send(Office.Survey());
        var first = _office.Respond(survey, _office.Member, _answer with { Name = "Round 1", Location = new PlaceDraft(1, 2, "Gate") }).Value!;
        _office.Respond(survey, _office.Worker, _answer);
        _office.Wait(TimeSpan.FromHours(1));

        var second = _office.Respond(survey, _office.Member, Office.Answers(Given.Of("Better")) with { ResponseId = $"{first.Id}@1" }).Value!;

        (first.IsUpdate, first.Name, first.Location).Should().Be((false, "Round 1", new Place(1, 2, "Gate")));
        second.Should().BeEquivalentTo(new { first.Id, IsUpdate = true, RespondedAt = Office.Start.AddHours(1) });
        survey.Responses.All.Should().HaveCount(2).And.HaveElementAt(0, second);
    }

    [Fact]
    public void Nobody_updates_anothers_response()
    {
        var survey = _office.Send(Office.Survey());
        var response = _office.Respond(survey, _office.Member, _answer).Value!;

        _office.Respond(survey, _office.Worker, _answer with { ResponseId = response.Id.ToString() })
            .ShouldRefuse("responseId: the caller has no response", ErrorKind.NotFound);
        _office.Respond(survey, _office.Member, _answer with { ResponseId = "mine" }).ShouldRefuse("responseId:", ErrorKind.NotFound);
    }

    [Fact]
    public void An_action_takes_no_response_from_the_instant_it_expires_on()
    {
        var survey = _office.Send(Office.Survey() with { DueDate = 2 });
        var response = _office.Respond(survey, _office.Member, _answer).Value!;

        _office.Wait(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        _office.Respond(survey, _office.Worker, _answer).IsSuccess.Should().BeTrue();
        _office.Wait(TimeSpan.FromTicks(1));

        _office.Respond(survey, _office.Admin, _answer).ShouldRefuse($"Action {survey.ActionId} expired at 2022-03-01T11:00:00Z");
        _office.Respond(survey, _office.Member, _answer with { ResponseId = response.Id.ToString() }).ShouldRefuse("Action");
    }

    [Fact]
    public void Only_assignees_do_a_job_and_it_is_done_when_all_have()
    {
        var job = _office.Send(new JobDraft("Refuel", ["+911199999999", "+911099999999"], null));
        ResponseDraft done = new() { IsCompleted = true };

        _office.Respond(job, _office.Admin, done).ShouldRefuse($"Job {job.ActionId} is not assigned", ErrorKind.Unauthorized);
        _office.Respond(job, _office.Member, new ResponseDraft()).ShouldRefuse("actionBody.isCompleted:");
        var first = _office.Respond(job, _office.Member, done).Value!;
        job.Responses.CompletedCount.Should().Be(1);
        _office.Respond(job, _office.Worker, done);
        job.Responses.CompletedCount.Should().Be(2);
        _office.Respond(job, _office.Member, new ResponseDraft { IsCompleted = false, ResponseId = first.Id.ToString() });
        job.Responses.CompletedCount.Should().Be(1);
    }

    [Fact]
    public void Answers_are_one_per_question()
    {
        var survey = _office.Send(Office.Survey(new QuestionDraft("A?", "Text"), new QuestionDraft("B?", "Text")));

        _office.Respond(survey, _office.Member, new ResponseDraft()).ShouldRefuse("actionBody.answers: expected an array");
        _office.Respond(survey, _office.Member, _answer).ShouldRefuse("actionBody.answers: expected 2, one per question in order, null where unanswered, got 1.");
        survey.Responses.Count.Should().Be(0);
    }

    [Fact]
    public void A_poll_and_a_meeting_are_answered_with_a_choice()
    {
        var poll = _office.Send(new PollDraft("When?", [new ChoiceDraft("At six", null)], null));
        var meeting = _office.Send(new LetsMeetDraft("Lunch", "2020-01-01T12:00:00Z", null, null));

        _office.Respond(poll, _office.Member, Office.Answers(Given.Of("At six"))).IsSuccess.Should().BeTrue();
        _office.Respond(poll, _office.Worker, Office.Answers(Given.Of("At ten"))).ShouldRefuse("actionBody.answers[0]: expected one of \"At six\"");
        _office.Respond(meeting, _office.Member, Office.Answers(Given.Of("Maybe"))).IsSuccess.Should().BeTrue();
        _office.Respond(meeting, _office.Worker, Office.Answers(Given.Of("Never"))).ShouldRefuse("actionBody.answers[0]: expected one of \"Yes\", \"No\", \"Maybe\"");
    }

    [Fact]
    public void A_bad_place_of_a_response_is_named() =>
        _office.Respond(_office.Send(Office.Survey()), _office.Member, _answer with { Location = new PlaceDraft(1, null, "") })
            .ShouldRefuse("actionBody.responseLocation.longitude:");

    [Fact]
    public void An_announcement_takes_no_responses() =>
        _office.Respond(_office.Send(new AnnouncementDraft("", "Hello", null)), _office.Member, _answer).ShouldRefuse("Action");
}
