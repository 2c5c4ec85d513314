using KaizalaEmulator.Domain.Actions;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class DueTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData(null, 24)]
    [InlineData(0.0, 24)]
    [InlineData(10.0, 10)]
    [InlineData(0.5, 0.5)]
    public void Surveys_and_jobs_are_due_after_so_many_hours(double? hours, double expected)
    {
        Survey(hours).ExpiresAt.Should().Be(Office.Start.AddHours(expected));
        Job(hours).DueAt.Should().Be(Office.Start.AddHours(expected));
    }

    [Theory]
    [InlineData(null, 720)]
    [InlineData(0.0, 720)]
    [InlineData(10.0, 10)]
    public void Polls_expire_after_so_many_hours(double? hours, double expected) =>
        ((Poll)_office.Send(new PollDraft("Q?", [new ChoiceDraft("A", null)], hours)).Content).ExpiresAt
            .Should().Be(Office.Start.AddHours(expected));

    [Theory]
    [InlineData(null, null, 24)]
    [InlineData(48.0, null, 48)]
    [InlineData(null, 72.0, 72)]
    [InlineData(48.0, 72.0, 72)]
    [InlineData(48.0, 0.0, 48)]
    public void The_validity_of_a_packages_action_goes_before_its_due_date(double? due, double? validity, double expected)
    {
        var draft = new FormDraft { Package = new PackageName(new PackageId("com.contoso.visit"), null), DueDate = due, Validity = validity };

        ((Form)_office.Send(draft).Content).ExpiresAt.Should().Be(Office.Start.AddHours(expected));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(876_001)]
    public void Hours_out_of_range_are_refused_by_name(double hours)
    {
        _office.TrySend(Office.Survey() with { DueDate = hours }).ShouldRefuse("actionBody.dueDate: expected hours");
        _office.TrySend(new JobDraft("Job", ["+911199999999"], hours)).ShouldRefuse("actionBody.dueDate:");
        _office.TrySend(new PollDraft("Q?", [new ChoiceDraft("A", null)], hours)).ShouldRefuse("actionBody.expiryInHours:");
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData(0, 30)]
    [InlineData(45, 45)]
    public void A_meeting_takes_so_many_minutes(int? minutes, int expected) =>
        ((LetsMeet)_office.Send(new LetsMeetDraft("Lunch", "2026-01-05T12:00:00Z", minutes, null)).Content).Minutes.Should().Be(expected);

    [Fact]
    public void The_published_defaults_are_pinned()
    {
        ActionLimits.DueHours.Should().Be(24);
        ActionLimits.PollHours.Should().Be(720);
        ActionLimits.MeetingMinutes.Should().Be(30);
        ActionLimits.PageSize.Should().Be(30);
    }

    private Form Survey(double? hours) => (Form)_office.Send(Office.Survey() with { DueDate = hours }).Content;

    private Job Job(double? hours) => (Job)_office.Send(new JobDraft("Job", ["+911199999999"], hours)).Content;
}
