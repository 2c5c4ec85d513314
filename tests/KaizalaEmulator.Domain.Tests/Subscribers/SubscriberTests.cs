using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Subscribers;

public sealed class SubscriberTests
{
    private readonly World _world = new TestWorld().World;
    private readonly Group _group;
    private readonly Caller _admin;

    public SubscriberTests()
    {
        _group = _world.Group("Group", GroupType.ConnectGroup);
        var user = _world.Person(999);
        _group.Add(user, Role.Admin);
        _admin = _world.Caller(user);
    }

    [Fact]
    public void Each_number_of_a_call_gets_its_own_result()
    {
        string[] numbers = [NumberOf(1), "bad", NumberOf(999), NumberOf(1)];

        var added = _world.Subscribers.Add(_admin, _group.Id, numbers).Value!;
        var again = _world.Subscribers.Add(_admin, _group.Id, [numbers[0]]).Value!;
        var removed = _world.Subscribers.Remove(_admin, _group.Id, [numbers[0], NumberOf(2)]).Value!;

        added.Select(row => row.MobileNumber).Should().Equal(numbers[0], "bad", numbers[2]);
        added.Select(row => row.Reason is null).Should().Equal(true, false, false);
        again.Single().Reason.Should().Contain("Already a subscriber");
        removed.Select(row => row.Reason is null).Should().Equal(true, false);
        _group.Subscribers.Count.Should().Be(0);
    }

    [Fact]
    public void A_page_holds_50_and_names_where_to_go_on()
    {
        for (var number = 1; number <= 120; number++)
            _group.Subscribers.Add(_world.Person(number));

        var sizes = new List<int>();
        string? cursor = null;
        do
        {
            var page = _world.Subscribers.List(_admin, _group.Id, cursor, null).Value!;
            sizes.Add(page.Subscribers.Count);
            cursor = page.Next?.ToString(null, null);
        }
        while (cursor is not null);

        sizes.Should().Equal(50, 50, 20);
    }

    [Theory]
    [InlineData("x", null, "cursor: *")]
    [InlineData("-1", null, "cursor: *")]
    [InlineData("0", null, "cursor: *")]
    [InlineData("99999999999999999999", null, "cursor: *")]
    [InlineData(null, 0, "count: expected 1 to 50, got 0.")]
    [InlineData(null, 51, "count: expected 1 to 50, got 51.")]
    [InlineData(null, -1, "count: *")]
    public void A_bad_cursor_or_count_is_refused(string? cursor, int? count, string message)
    {
        var refused = _world.Subscribers.List(_admin, _group.Id, cursor, count).Error!;

        refused.Kind.Should().Be(ErrorKind.InvalidParameters);
        refused.Message.Should().Match(message);
    }

    [Fact]
    public void A_cursor_beyond_the_end_is_an_empty_last_page() =>
        _world.Subscribers.List(_admin, _group.Id, long.MaxValue.ToString(null, null), 50).Value!.Should().BeEquivalentTo(
            new { Subscribers = Array.Empty<User>(), Next = (long?)null });

    [Fact]
    public void A_flat_group_has_none()
    {
        var flat = _world.Group("Group");
        flat.Add(_admin.User, Role.Admin);

        _world.Subscribers.Add(_admin, flat.Id, ["+911199999999"]).Error!.Kind.Should().Be(ErrorKind.InvalidParameters);
        _world.Subscribers.List(_admin, flat.Id, null, null).Error!.Kind.Should().Be(ErrorKind.InvalidParameters);
    }

    [Fact]
    public void Members_list_them_and_admins_alone_manage_them_and_subscribers_neither()
    {
        var member = _world.Person(1);
        var subscriber = _world.Person(2);
        _group.Add(member, Role.Member);
        _group.Subscribers.Add(subscriber);

        _world.Subscribers.List(_world.Caller(member), _group.Id, null, null).IsSuccess.Should().BeTrue();
        _world.Subscribers.Add(_world.Caller(member), _group.Id, ["+911199999999"]).Error!.Kind.Should().Be(ErrorKind.Unauthorized);
        _world.Subscribers.Remove(_world.Caller(member), _group.Id, ["+911199999999"]).Error!.Kind.Should().Be(ErrorKind.Unauthorized);
        _world.Subscribers.List(_world.Caller(subscriber), _group.Id, null, null).Error!.Kind.Should().Be(ErrorKind.Unauthorized);
        _world.Subscribers.List(_world.Caller(_world.Person(3)), _group.Id, null, null).Error!.Kind.Should().Be(ErrorKind.NotFound);
    }

    private static string NumberOf(int person) => $"+9110000{person:D5}";
}
