using System.Net;
using System.Net.Http.Json;
using KaizalaEmulator.Server.Tests.Contract;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Faults;

public class FaultTests
{
    public FaultTests() => CheckedAnswers.LookAway();

    [Fact]
    public async Task A_status_is_answered_as_often_as_asked_and_nothing_else_happens()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift");
        using var http = kaizala.CreateClient();
        var id = await AddAsync(kaizala, new { match = new { method = "post", path = "/v1/groups/*/messages" }, times = 2, effect = new { status = 503 } });

        var statuses = new List<int> { (int)(await http.GetAsync("v1/groups")).StatusCode };
        for (var call = 0; call < 3; call++)
            statuses.Add((int)(await SendAsync(http, group.Id.Text)).StatusCode);

        statuses.Should().Equal(200, 503, 503, 200);
        kaizala.TextsOf(group).Should().HaveCount(1);
        kaizala.Journal.Entries.Select(entry => entry.Fault).Should().Equal(null, $"{id}: status 503", $"{id}: status 503", null);
        var listed = (await kaizala.ControlAsync("GET", "/faults")).GetProperty("faults")[0];
        listed.GetProperty("struck").GetInt32().Should().Be(2);
        listed.GetProperty("effect").ToString().Should().Be("""{"status":503}""");
    }

    [Theory]
    [InlineData("""{"status":401}""", 401, "InvalidToken", "Invalid token. Failure reason:Token validation failed due to unknown reason!")]
    [InlineData("""{"status":429}""", 429, "TooManyRequests", "The fault*")]
    [InlineData("""{"status":500,"errorCode":"Odd"}""", 500, "Odd", "The fault*")]
    public async Task A_status_comes_in_the_error_shape(string effect, int status, string errorCode, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await kaizala.ControlAsync("POST", "/faults", $$"""{"effect":{{effect}}}""");

        using var answer = await http.GetAsync("v1/groups");

        ((int)answer.StatusCode).Should().Be(status);
        var error = await answer.JsonAsync();
        error.Text("errorCode").Should().Be(errorCode);
        error.Text("message").Should().Match(message);
        answer.Headers.RetryAfter?.Delta.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task One_persons_calls_can_be_struck_alone_signing_in_too()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var admin = kaizala.CreateClient();
        using var member = kaizala.CreateClient(kaizala.AccessTokenOf("+911199999999"));
        await AddAsync(kaizala, new { match = new { mobileNumber = "+91 1199 999999" }, effect = new { status = 500 } });

        (await admin.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await member.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        using var pin = await admin.PostAsJsonAsync("v1/generatePin", new
        {
            mobileNumber = "+911199999999",
            applicationId = kaizala.Connector.ApplicationId,
        });
        pin.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_delay_on_the_worlds_clock_ends_when_the_clock_is_moved()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { match = new { path = "/v1/groups" }, effect = new { delay = "PT1H", clock = "world" } });
        var start = kaizala.Clock.Now;

        var call = http.GetAsync("v1/groups");
        await StruckAsync(kaizala);
        await kaizala.ControlAsync("GET", "/users"); // the gate is free meanwhile
        call.IsCompleted.Should().BeFalse();
        while (!call.IsCompleted)
            await kaizala.ControlAsync("POST", "/clock/advance", new { by = "PT20M" });

        (await call).StatusCode.Should().Be(HttpStatusCode.OK);
        kaizala.Clock.Now.Should().BeOnOrAfter(start.AddHours(1));
        kaizala.Journal.Entries.Should().ContainSingle().Which.Fault.Should().EndWith("delay PT1H (world)");
    }

    [Fact]
    public async Task A_delay_on_the_real_clock_passes_in_a_frozen_world()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { effect = new { delay = "PT0.001S", clock = "real" } });

        (await http.GetAsync("v1/groups")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_delayed_call_is_let_go_when_its_world_is_deleted()
    {
        var kaizala = await KaizalaServer.StartAsync();
        kaizala.Clock.Freeze();
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { effect = new { delay = "P1D" } });
        var call = http.GetAsync("v1/groups");
        await StruckAsync(kaizala);

        await kaizala.DisposeAsync();

        await call.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_aborted_call_has_no_answer_and_no_effect(bool onSocket)
    {
        await using var kaizala = onSocket ? await KaizalaServer.OnSocketAsync() : await KaizalaServer.StartAsync();
        var group = kaizala.AddGroup("Night shift");
        using var http = kaizala.CreateClient();
        await kaizala.ControlAsync("POST", "/faults", """{"effect":{"abort":true}}""");

        var call = () => SendAsync(http, group.Id.Text);

        await call.Should().ThrowAsync<Exception>();
        kaizala.TextsOf(group).Should().BeEmpty();
        var entry = kaizala.Journal.Entries.Should().ContainSingle().Which;
        (entry.Status, entry.Fault).Should().Be((0, "fault-1: abort"));
    }

    [Fact]
    public async Task A_truncated_answer_stops_where_asked_though_the_call_took_effect()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        var group = kaizala.AddGroup("Night shift");
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { effect = new { truncateAfter = 10 } });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/groups/{group.Id}/messages");
        request.Content = JsonContent.Create(new { message = "Hello" });

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var received = new byte[100];
        var count = await body.ReadAtLeastAsync(received, 10);
        var more = async () => await body.ReadAsync(received);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        count.Should().Be(10);
        answer.Content.Headers.ContentLength.Should().BeGreaterThan(10);
        await more.Should().ThrowAsync<HttpIOException>();
        kaizala.TextsOf(group).Should().Equal("Hello");
    }

    [Fact]
    public async Task A_truncated_answer_fails_in_memory_too()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { effect = new { truncateAfter = 10 } });

        var call = () => http.GetStringAsync("v1/groups");

        await call.Should().ThrowAsync<Exception>();
    }

    [Fact]
    public async Task A_slow_answer_arrives_whole()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();
        var plain = await http.GetStringAsync("v1/groups");
        await AddAsync(kaizala, new { effect = new { bytesPerSecond = 100_000 } });

        (await http.GetStringAsync("v1/groups")).Should().Be(plain);
    }

    [Fact]
    public async Task With_the_same_seed_the_same_calls_are_struck()
    {
        var first = await PatternAsync(seed: 308);
        var second = await PatternAsync(seed: 308);
        var other = await PatternAsync(seed: 309);

        second.Should().Be(first);
        other.Should().NotBe(first);
        first.Should().Contain("x").And.Contain(".");
    }

    [Fact]
    public async Task Removed_faults_strike_no_more()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        var first = await AddAsync(kaizala, new { effect = new { status = 500 } });
        await AddAsync(kaizala, new { effect = new { status = 501 } });

        await kaizala.ControlAsync("DELETE", $"/faults/{first}");
        ((int)(await http.GetAsync("v1/groups")).StatusCode).Should().Be(501);
        await kaizala.ControlAsync("DELETE", "/faults");
        ((int)(await http.GetAsync("v1/groups")).StatusCode).Should().Be(200);
        await kaizala.RefusedAsync(HttpStatusCode.NotFound, "DELETE", $"/faults/{first}");
    }

    [Theory]
    [InlineData("""{}""", "effect")]
    [InlineData("""{"effect":{}}""", "exactly one")]
    [InlineData("""{"effect":{"abort":false}}""", "exactly one")]
    [InlineData("""{"effect":{"status":503,"abort":true}}""", "exactly one")]
    [InlineData("""{"effect":{"status":200}}""", "400 to 599")]
    [InlineData("""{"effect":{"delay":"5s"}}""", "effect.delay: expected an ISO 8601 duration")]
    [InlineData("""{"effect":{"delay":"P50D"}}""", "P49D")]
    [InlineData("""{"effect":{"delay":"-PT1S"}}""", "effect.delay")]
    [InlineData("""{"effect":{"delay":"PT1S","clock":"wall"}}""", "effect.clock")]
    [InlineData("""{"effect":{"abort":true,"errorCode":"X"}}""", "effect.errorCode")]
    [InlineData("""{"effect":{"truncateAfter":-1}}""", "effect.truncateAfter")]
    [InlineData("""{"effect":{"bytesPerSecond":0}}""", "effect.bytesPerSecond")]
    [InlineData("""{"effect":{"stauts":503}}""", "effect.stauts")]
    [InlineData("""{"effect":{"status":503},"match":{"pth":"/v1/groups"}}""", "match.pth")]
    [InlineData("""{"effect":{"status":503},"match":{"path":"groups"}}""", "match.path")]
    [InlineData("""{"effect":{"status":503},"match":{"method":""}}""", "match.method")]
    [InlineData("""{"effect":{"status":503},"match":{"mobileNumber":"99"}}""", "match.mobileNumber")]
    [InlineData("""{"effect":{"status":503},"times":0}""", "times")]
    [InlineData("""{"effect":{"status":503},"probability":1.5}""", "probability")]
    [InlineData("""{"effect":{"status":503},"chance":1}""", "chance")]
    public async Task A_fault_that_makes_no_sense_is_refused_by_name(string body, string message)
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        (await kaizala.RefusedAsync(HttpStatusCode.BadRequest, "POST", "/faults", body)).Should().Contain(message);
        (await kaizala.ControlAsync("GET", "/faults")).GetProperty("faults").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task An_explicit_null_is_an_unset_field()
    {
        await using var kaizala = await KaizalaServer.StartAsync();

        await kaizala.ControlAsync("POST", "/faults", """{"match":{"method":null},"times":null,"effect":{"status":503,"delay":null}}""");
    }

    private static async Task<string> AddAsync(KaizalaServer kaizala, object fault) =>
        (await kaizala.ControlAsync("POST", "/faults", fault)).Text("id")!;

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string group) =>
        http.PostAsJsonAsync($"v1/groups/{group}/messages", new { message = "Hello" });

    private static async Task StruckAsync(KaizalaServer kaizala)
    {
        while ((await kaizala.ControlAsync("GET", "/faults")).GetProperty("faults")[0].GetProperty("struck").GetInt32() == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task<string> PatternAsync(int seed)
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await AddAsync(kaizala, new { probability = 0.4, seed, effect = new { status = 503 } });
        var pattern = "";
        for (var call = 0; call < 40; call++)
            pattern += (await http.GetAsync("v1/groups")).IsSuccessStatusCode ? "." : "x";
        return pattern;
    }
}
