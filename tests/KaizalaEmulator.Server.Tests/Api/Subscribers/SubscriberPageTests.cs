using KaizalaEmulator.Domain.Groups;
using static KaizalaEmulator.Server.Tests.Api.Shape;

namespace KaizalaEmulator.Server.Tests.Api.Subscribers;

/// <summary>Subscribers are read page by page, by POST and by GET.</summary>
public sealed class SubscriberPageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_follow_one_another_to_the_end(bool byGet)
    {
        await using var scene = await PublicGroup.StartAsync();
        var expected = Crowd(scene, 118);

        var first = await Page(scene, byGet, cursor: null, count: null);
        var second = await Page(scene, byGet, first["cursor"].GetString(), count: null);
        var third = await Page(scene, byGet, second["cursor"].GetString(), count: null);

        first["subscribers"].GetArrayLength().Should().Be(50);
        new[] { first, second, third }.SelectMany(NumbersOf).Should().Equal(expected);
        third.Json.TryGetProperty("cursor", out _).Should().BeFalse("there is a cursor only while more follow");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_may_be_asked_smaller(bool byGet)
    {
        await using var scene = await PublicGroup.StartAsync();

        var first = await Page(scene, byGet, cursor: null, count: 1);
        var second = await Page(scene, byGet, first["cursor"].GetString(), count: 1);

        NumbersOf(first).Should().Equal(scene.Reader.MobileNumber.Text);
        NumbersOf(second).Should().Equal(scene.OtherReader.MobileNumber.Text);
        second.Json.TryGetProperty("cursor", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"cursor":null,"count":null}""")]
    [InlineData("""{"cursor":"","count":"50"}""")]
    public async Task The_first_page_needs_no_body(string body)
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await scene.As(scene.Member).PostJson($"{scene.Path}/subscribers", body);

        answer.ShouldBeOk()["subscribers"].GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task The_query_of_a_post_counts_where_its_body_is_silent()
    {
        await using var scene = await PublicGroup.StartAsync();

        var answer = await scene.As(scene.Member).PostJson($"{scene.Path}/subscribers?count=1", "");

        answer.ShouldBeOk()["subscribers"].GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Every_field_of_a_subscriber_is_there()
    {
        await using var scene = await PublicGroup.StartAsync();
        var row = Of(("id", Text), ("mobileNumber", Text), ("name", Text), ("profilePic", Text), ("isProvisioned", Truth));

        var answer = await Page(scene, byGet: false, cursor: null, count: 1);

        Of(("subscribers", List), ("cursor", Text)).ShouldFit(answer);
        row.ShouldFit(answer["subscribers"][0]);
        answer["subscribers"][0].GetProperty("id").GetString().Should().Be(scene.Reader.Id.Text);
    }

    [Theory]
    [InlineData("""{"count":0}""", "count", "1 to 50")]
    [InlineData("""{"count":51}""", "count", "1 to 50")]
    [InlineData("""{"count":-1}""", "count", "1 to 50")]
    [InlineData("""{"count":"many"}""", "count", "many")]
    [InlineData("""{"cursor":"start"}""", "cursor", "start")]
    [InlineData("""{"cursor":"-3"}""", "cursor", "-3")]
    [InlineData("""{"cursor":"99999999999999999999"}""", "cursor", "99999999999999999999")]
    public async Task A_bad_cursor_or_count_is_named(string body, string field, string part)
    {
        await using var scene = await PublicGroup.StartAsync();

        (await scene.As(scene.Member).PostJson($"{scene.Path}/subscribers", body)).ShouldBeBad(field, part);
    }

    [Theory]
    [InlineData("count=0", "count")]
    [InlineData("count=51", "count")]
    [InlineData("count=few", "count")]
    [InlineData("cursor=start", "cursor")]
    public async Task A_bad_query_is_named(string query, string field)
    {
        await using var scene = await PublicGroup.StartAsync();

        (await scene.As(scene.Member).GetJson($"{scene.Path}/subscribers?{query}")).ShouldBeBad(field);
    }

    private static async Task<JsonAnswer> Page(PublicGroup scene, bool byGet, string? cursor, int? count)
    {
        var http = scene.As(scene.Member);
        return (byGet
            ? await http.GetJson($"{scene.Path}/subscribers?cursor={cursor}&count={count}")
            : await http.PostJson($"{scene.Path}/subscribers", new { cursor, count })).ShouldBeOk();
    }

    private static List<string> Crowd(PublicGroup scene, int more)
    {
        var crowd = Enumerable.Range(0, more).Select(i => scene.Kaizala.Person($"+9120000{i:D5}")).ToArray();
        scene.Group.With(Role.Subscriber, crowd);
        return [scene.Reader.MobileNumber.Text, scene.OtherReader.MobileNumber.Text, .. crowd.Select(user => user.MobileNumber.Text)];
    }

    private static IEnumerable<string> NumbersOf(JsonAnswer page) =>
        page["subscribers"].EnumerateArray().Select(row => row.GetProperty("mobileNumber").GetString()!);
}
