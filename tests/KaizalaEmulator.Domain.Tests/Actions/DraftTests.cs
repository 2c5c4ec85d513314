using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Messages;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class DraftTests
{
    private const string Picture = "https://example.com/pictures/gate.png";

    private readonly Office _office = new();

    [Fact]
    public void A_job_goes_to_its_assignees_once_each()
    {
        var job = (Job)_office.Send(new JobDraft("Refuel", ["+911199999999", "+91 (11) 9999-9999", "+911099999999"], null)).Content;

        job.Assignees.Should().Equal(_office.Member, _office.Worker);
    }

    [Fact]
    public void A_job_is_refused_for_nobody_for_bad_numbers_and_for_strangers()
    {
        _office.TrySend(new JobDraft("", ["+911199999999"], null)).ShouldRefuse("actionBody.title:");
        _office.TrySend(new JobDraft("Job", null, null)).ShouldRefuse("actionBody.assignedTo:");
        _office.TrySend(new JobDraft("Job", [], null)).ShouldRefuse("actionBody.assignedTo:");
        _office.TrySend(new JobDraft("Job", ["+911199999999", "911199999999"], null))
            .ShouldRefuse("actionBody.assignedTo[1]: expected a mobile number");
        _office.TrySend(new JobDraft("Job", ["+447700900123"], null))
            .ShouldRefuse("actionBody.assignedTo[0]: expected the number of a member of the group");
    }

    [Fact]
    public void A_job_may_go_to_a_subscriber_it_is_sent_to()
    {
        JobDraft draft = new("Read this", ["+91109999999"], null);

        _office.TrySend(draft, to: _office.News).ShouldRefuse("actionBody.assignedTo[0]:");
        var job = _office.Send(draft, to: _office.News, address: new Address { Subscribers = ["+91109999999"] });

        ((Job)job.Content).Assignees.Should().Equal(_office.Subscriber);
    }

    [Fact]
    public void A_poll_has_choices_that_may_have_pictures()
    {
        var poll = (Poll)_office.Send(new PollDraft("Which gate?", [new ChoiceDraft("North", Picture), new ChoiceDraft("South", null)], null)).Content;

        poll.Choices.Should().Equal(new Choice("North", new MediaResourceFile("gate.png", Picture)), new Choice("South", null));
        poll.Questions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new Question("Which gate?", QuestionType.SingleOption) { Options = ["North", "South"] });
    }

    [Fact]
    public void A_poll_is_refused_without_a_question_or_with_bad_choices()
    {
        _office.TrySend(new PollDraft(null, [new ChoiceDraft("A", null)], null)).ShouldRefuse("actionBody.question:");
        _office.TrySend(new PollDraft("Q?", null, null)).ShouldRefuse("actionBody.choices:");
        _office.TrySend(new PollDraft("Q?", [], null)).ShouldRefuse("actionBody.choices:");
        _office.TrySend(new PollDraft("Q?", [null], null)).ShouldRefuse("actionBody.choices[0].title:");
        _office.TrySend(new PollDraft("Q?", [new ChoiceDraft("A", null), new ChoiceDraft("", null)], null)).ShouldRefuse("actionBody.choices[1].title:");
        _office.TrySend(new PollDraft("Q?", [new ChoiceDraft("A", "?")], null)).ShouldRefuse("actionBody.choices[0].image:");
    }

    [Theory]
    [InlineData("2026-02-01T10:30:00Z")]
    [InlineData("2026-02-01T10:30:00")]
    [InlineData("2026-02-01T16:00:00+05:30")]
    [InlineData("2026-02-01 10:30")]
    public void A_meeting_starts_at_an_iso_time(string text) =>
        ((LetsMeet)_office.Send(new LetsMeetDraft("Lunch", text, null, null)).Content).StartsAt
            .Should().Be(new DateTimeOffset(2026, 2, 1, 10, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(null)]
    [InlineData("10:30")]
    [InlineData("tomorrow at ten")]
    [InlineData("1769941800")]
    public void Another_starting_time_is_refused(string? text) =>
        _office.TrySend(new LetsMeetDraft("Lunch", text, null, null)).ShouldRefuse("actionBody.startingTime: expected an ISO 8601 time");

    [Fact]
    public void A_meeting_is_refused_without_a_title_or_with_a_bad_length_or_place()
    {
        LetsMeetDraft good = new("Lunch", "2026-02-01T10:30:00Z", null, new PlaceDraft(15, 96, "Canteen"));

        ((LetsMeet)_office.Send(good).Content).Place.Should().Be(new Place(15, 96, "Canteen"));
        _office.TrySend(good with { Title = null }).ShouldRefuse("actionBody.title:");
        _office.TrySend(good with { Duration = -1 }).ShouldRefuse("actionBody.duration:");
        _office.TrySend(good with { Place = new PlaceDraft(null, 96, "") }).ShouldRefuse("actionBody.place.latitude: expected degrees from -90 to 90");
        _office.TrySend(good with { Place = new PlaceDraft(15, 181, "") }).ShouldRefuse("actionBody.place.longitude:");
    }

    [Fact]
    public void An_announcement_needs_a_text() =>
        _office.TrySend(new AnnouncementDraft("Title", null, null)).ShouldRefuse("actionBody.message:");

    [Fact]
    public void Only_a_phone_shares_its_place_and_the_action_has_no_id()
    {
        var place = _office.Send(new ShareLocationDraft(new PlaceDraft(17.43, 78.34, null)));
        var photo = _office.Send(new PhotoWithLocationDraft(Picture, new PlaceDraft(17.43, 78.34, "Gate") { Accuracy = 12 }));

        (place.ActionId, photo.ActionId).Should().Be((null, null));
        ((SharedPlace)photo.Content).Place.Should().Be(new Place(17.43, 78.34, "Gate", 12));
        ActionKinds.ReadSendable(_office.As(_office.Admin), "ShareLocation").ShouldRefuse("actionType: expected one of Image, Album,");
        ActionKinds.ReadOfPhone("sharelocation").Value.Should().Be(ActionKind.ShareLocation);
    }
}
