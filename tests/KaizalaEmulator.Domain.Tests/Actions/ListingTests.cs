using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tests.Actions;

public sealed class ListingTests
{
    private readonly Office _office = new();

    [Fact]
    public void Without_a_date_the_newest_come_first_thirty_to_a_page()
    {
        var all = Enumerable.Range(0, 31).Select(_ => SendLater()).ToList();

        var page = _office.List(_office.Member, _office.Team, new ActionQuery("survey", null));

        page.HasMore.Should().BeTrue();
        page.Actions.Select(view => view.Action).Should().Equal(all.AsEnumerable().Reverse().Take(30));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void From_a_date_on_the_oldest_come_first_in_seconds_or_milliseconds(int factor)
    {
        var all = Enumerable.Range(0, 5).Select(_ => SendLater()).ToList();
        var from = all[2].SentAt.ToUnixTimeSeconds() * factor;

        var page = _office.List(_office.Member, _office.Team, new ActionQuery("SURVEY", null) { FromDate = $"{from}", Count = 2 });

        page.Actions.Select(view => view.Action).Should().Equal(all[2], all[3]);
        page.HasMore.Should().BeTrue();
        _office.List(_office.Member, _office.Team, new ActionQuery("survey", null) { FromDate = $"{from}", Count = 3 }).HasMore.Should().BeFalse();
    }

    [Fact]
    public void An_action_sent_in_the_past_takes_its_place()
    {
        var later = SendLater();
        var earlier = _office.World.Actions.Post(_office.Team, _office.Admin, Office.Survey(), Office.Start.AddDays(-3)).Value!;

        _office.List(_office.Member, _office.Team, new ActionQuery("Survey", null)).Actions
            .Select(view => view.Action).Should().Equal(later, earlier);
    }

    [Fact]
    public void Each_type_is_a_list_of_its_own()
    {
        SendLater();
        var poll = _office.Send(new PollDraft("When?", [new ChoiceDraft("Now", null)], null));

        _office.List(_office.Member, _office.Team, new ActionQuery("poll", null)).Actions.Should().ContainSingle().Which.Action.Should().Be(poll);
        _office.List(_office.Member, _office.Team, new ActionQuery("job", null)).Actions.Should().BeEmpty();
        _office.List(_office.Member, _office.News, new ActionQuery("poll", null)).Actions.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null, null, null, "actionType: expected the type of an action, or id")]
    [InlineData("announcement", null, null, null, "actionType: expected a type that can be listed (Image, Job, Survey,")]
    [InlineData("package", null, null, null, "actionType:")]
    [InlineData("7", null, null, null, "actionType:")]
    [InlineData(null, "a b", null, null, "id: expected a package's id")]
    [InlineData("Job", null, "yesterday", null, "fromDate: expected an epoch time")]
    [InlineData("Job", null, null, 0, "count: expected 1 to 1000, got 0")]
    [InlineData("Job", null, null, 1001, "count:")]
    public void A_bad_query_is_refused_by_name(string? type, string? package, string? from, int? count, string begins) =>
        _office.World.Actions.List(_office.As(_office.Member), _office.Team.Id, new ActionQuery(type, package) { FromDate = from, Count = count })
            .ShouldRefuse(begins);

    [Theory]
    [InlineData(0.0, "1970-01-01T00:00:00Z")]
    [InlineData(1529661600.0, "2018-06-22T10:00:00Z")]
    [InlineData(1529661600500.0, "2018-06-22T10:00:00.5Z")]
    [InlineData(-1.0, "1969-12-31T23:59:59Z")]
    public void Epoch_numbers_are_seconds_or_milliseconds_by_their_size(double number, string expected) =>
        EpochTime.Read(number).Should().Be(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    private ActionPost SendLater()
    {
        _office.Wait(TimeSpan.FromMinutes(1));
        return _office.Send(Office.Survey());
    }
}
