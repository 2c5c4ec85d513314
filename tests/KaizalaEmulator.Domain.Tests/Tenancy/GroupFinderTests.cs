using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tests.Tenancy;

public sealed class GroupFinderTests
{
    [Theory]
    [InlineData("oper", new[] { "Operations", "Field operators" })]
    [InlineData(" OPER ", new[] { "Operations", "Field operators" })]
    [InlineData("field", new[] { "Field operators" })]
    [InlineData("nothing such", new string[0])]
    [InlineData(null, new[] { "Own", "Operations", "Field operators" })]
    public void Names_that_contain_the_text_in_any_case_are_found(string? query, string[] expected)
    {
        using var test = SomeGroups();

        var found = test.World.GroupFinder.Find(test.TenantCaller, query, resultsOffset: null, pageSize: null).Value!;

        found.Seats.Select(seat => seat.Group.Name).Should().Equal(expected);
        found.HasMore.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 2, new[] { "Own", "Operations" }, true)]
    [InlineData(1, 2, new[] { "Operations", "Field operators" }, false)]
    [InlineData(2, 1, new[] { "Field operators" }, false)]
    [InlineData(3, 1, new string[0], false)]
    [InlineData(int.MaxValue, 50, new string[0], false)]
    public void Pages_say_whether_more_follow(int offset, int size, string[] expected, bool hasMore)
    {
        using var test = SomeGroups();

        var found = test.World.GroupFinder.Find(test.TenantCaller, query: null, offset, size).Value!;

        found.Seats.Select(seat => seat.Group.Name).Should().Equal(expected);
        found.HasMore.Should().Be(hasMore);
    }

    [Theory]
    [InlineData(-1, 10, "resultsOffset: expected a whole number from 0 on, got -1.")]
    [InlineData(0, 0, "pageSize: expected a whole number from 1 to 50, got 0.")]
    [InlineData(0, 51, "pageSize: expected a whole number from 1 to 50, got 51.")]
    public void A_page_outside_of_the_limits_is_refused(int offset, int size, string message)
    {
        using var test = SomeGroups();

        test.World.GroupFinder.Find(test.TenantCaller, query: null, offset, size).Error
            .Should().Be(new KaizalaError(ErrorKind.InvalidParameters, message));
    }

    [Fact]
    public void Only_a_tenant_level_token_searches()
    {
        using var test = SomeGroups();
        var group = test.World.Groups.All.First();

        test.World.GroupFinder.Find(test.UserCaller, query: null, 0, 10).Error.Should().Be(TenantErrors.NeedsTenantToken);
        test.World.GroupFinder.Find(test.GroupCaller(group), query: null, 0, 10).Error.Should().Be(TenantErrors.NeedsTenantToken);
    }

    [Fact]
    public void A_page_holds_ten_unless_asked_otherwise()
    {
        using var test = new TestWorld();
        for (var i = 0; i < 11; i++)
            test.Group($"Group {i}", isOrganisation: true);

        var found = test.World.GroupFinder.Find(test.TenantCaller, "group", resultsOffset: null, pageSize: null).Value!;

        found.Seats.Should().HaveCount(10);
        found.HasMore.Should().BeTrue();
    }

    /// <summary>Two groups of the organisation, one of the administrator's own, and a private one of somebody else.</summary>
    private static TestWorld SomeGroups()
    {
        var test = new TestWorld();
        test.Group("Operations", isOrganisation: true);
        test.Group("Field operators", isOrganisation: true);
        test.Group("Own").Add(test.Admin, Role.Member);
        test.Group("Private operation").Add(test.Member, Role.Admin);
        return test;
    }
}
