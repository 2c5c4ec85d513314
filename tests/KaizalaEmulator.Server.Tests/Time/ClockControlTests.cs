using System.Net;
using System.Text.Json;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Time;

public class ClockControlTests
{
    private const string Seed = """
        {"now":"2026-01-05T08:00:00Z","connectors":[{"name":"C"}],"users":[{"mobileNumber":"+919910870005","provisioned":true}]}
        """;

    [Fact]
    public async Task It_freezes_advances_is_set_and_flows_again()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);

        var frozen = await kaizala.ControlAsync("POST", "/clock/freeze");
        var start = frozen.GetProperty("now").GetDateTimeOffset();
        frozen.Text("mode").Should().Be("frozen");

        (await NowAsync(kaizala, "POST", "/clock/advance", new { by = "P1DT2H" })).Should().Be(start.AddHours(26));
        (await NowAsync(kaizala, "PUT", "/clock", new { now = "2026-02-01T00:00:00Z" }))
            .Should().Be(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        (await NowAsync(kaizala, "GET", "/clock")).Should().Be(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        (await kaizala.ControlAsync("POST", "/clock/resume")).Text("mode").Should().Be("flowing");
    }

    [Fact]
    public async Task A_move_reports_what_fired_in_order_with_its_instant()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);
        kaizala.Clock.Freeze();
        await kaizala.ControlAsync("POST", "/users/+919910870005/relocate", new { endpoint = "kms2", at = "2026-01-06T08:00:00Z" });

        var move = await kaizala.ControlAsync("POST", "/clock/advance", new { by = "PT26H" });

        JsonSerializer.Serialize(move.GetProperty("fired")).Should().Be(
            """[{"kind":"relocation","at":"2026-01-06T08:00:00.000Z","id":"+919910870005"}]""".Replace("+", "\\u002B"));
    }

    [Fact]
    public async Task Backwards_is_a_conflict()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);

        (await kaizala.RefusedAsync(HttpStatusCode.Conflict, "PUT", "/clock", new { now = "2026-01-05T07:59:59Z" }))
            .Should().Contain("backwards");
        await kaizala.RefusedAsync(HttpStatusCode.Conflict, "POST", "/clock/advance", new { by = "-PT1S" });
    }

    [Theory]
    [InlineData("""{}""", "by: expected")]
    [InlineData("""{"by":"26h"}""", "ISO 8601 duration")]
    [InlineData("""{"by":"P1M"}""", "ISO 8601 duration")]
    [InlineData("""{"by":60}""", "ISO 8601 duration")]
    [InlineData("""{"by":"P9999999D"}""", "9999-12-31")]
    public async Task A_duration_that_is_none_is_refused_with_what_was_expected(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);

        (await kaizala.RefusedAsync(HttpStatusCode.BadRequest, "POST", "/clock/advance", body)).Should().Contain(message);
    }

    [Fact]
    public async Task A_time_without_an_offset_is_UTC_and_one_that_is_none_is_refused()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);
        kaizala.Clock.Freeze();

        (await NowAsync(kaizala, "PUT", "/clock", new { now = "2026-03-01T00:00:00" }))
            .Should().Be(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        (await kaizala.RefusedAsync(HttpStatusCode.BadRequest, "PUT", "/clock", new { now = "tomorrow" }))
            .Should().Contain("now: expected an ISO 8601 time").And.Contain("tomorrow");
    }

    [Fact]
    public async Task The_world_answers_while_its_clock_waits_for_what_it_set_off()
    {
        await using var kaizala = await KaizalaServer.StartAsync(Seed);
        kaizala.Clock.Freeze();
        var (under, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        kaizala.World.Clock.Schedule(kaizala.Clock.Now.AddMinutes(1), "slow", "1", async _ =>
        {
            under.SetResult();
            await release.Task;
        });

        var move = kaizala.ControlAsync("POST", "/clock/advance", new { by = "PT1H" });
        await under.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await kaizala.ControlAsync("GET", "/users");
        move.IsCompleted.Should().BeFalse();

        release.SetResult();
        (await move).GetProperty("fired").GetArrayLength().Should().Be(1);
    }

    private static async Task<DateTimeOffset> NowAsync(KaizalaServer kaizala, string method, string path, object? body = null) =>
        (await kaizala.ControlAsync(method, path, body)).GetProperty("now").GetDateTimeOffset();
}
