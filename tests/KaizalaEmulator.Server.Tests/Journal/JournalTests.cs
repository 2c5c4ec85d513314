using System.Text.Json;
using KaizalaEmulator.Server.Journal;
using KaizalaEmulator.Server.Tests.Kit;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Journal;

public sealed class JournalTests
{
    [Fact]
    public async Task Calls_are_found_in_the_journal_of_the_world_they_belong_to()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateClient();
        await kaizala.AskForPin("bad");
        await kaizala.LogIn(SignIns.Member, "0000");
        await kaizala.AccessTokenCall("nonsense");
        await http.Get("/v1/nowhere");
        await http.Post("/v1/groups/x/messages", "{message:'x'}");

        kaizala.Journal.Entries.Select(entry => $"{entry.Id} {entry.Method} {entry.Path} {entry.Status} {entry.ErrorCode}").Should().Equal(
            "1 POST /v1/generatePin 400 InvalidParameters",
            "2 POST /v1/loginWithPinAndApplicationId 401 Unauthenticated",
            "3 GET /v1/accessToken 401 InvalidToken",
            "4 GET /v1/nowhere 404 NotFound",
            "5 POST /v1/groups/x/messages 404 NotFound");
        kaizala.Journal.Entries[1].User.Should().Be(SignIns.Member);
        kaizala.Journal.Entries[1].ApplicationId.Should().Be(kaizala.Connector.ApplicationId);
        kaizala.Journal.Entries[4].User.Should().Be(SignIns.Admin);
    }

    [Fact]
    public async Task An_expired_token_is_still_told_apart_when_no_index_holds_it()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        var token = (await kaizala.AccessTokenCall(kaizala.RefreshToken))["accessToken"];
        kaizala.Clock.Advance(TimeSpan.FromHours(25));
        kaizala.AccessTokenOf(SignIns.Member);
        kaizala.World.Tokens.Access.Should().NotContain(kept => kept.Text == token);

        (await kaizala.GroupsBy(token)).ShouldBeInvalidToken();

        kaizala.Journal.Entries[^1].Status.Should().Be(401);
        kaizala.Journal.Entries[^1].User.Should().Be(SignIns.Admin);
    }

    [Fact]
    public async Task A_call_with_an_unknown_token_lands_in_the_default_world()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var http = kaizala.CreateAnonymousClient();
        var path = $"/v1/groups/{kaizala.World.Name}";

        (await http.Get(path, ("accessToken", "unknown"))).ShouldBeInvalidToken();
        var found = (await http.Get($"/_emulator/requests?path={path}")).ShouldBeOk().Json.GetProperty("requests");

        kaizala.Journal.Entries.Should().BeEmpty();
        found.EnumerateArray().Should().ContainSingle().Which.GetProperty("status").GetInt32().Should().Be(401);
    }

    [Fact]
    public async Task What_a_client_on_a_socket_was_answered_is_in_the_journal_already()
    {
        await using var kaizala = await KaizalaServer.OnSocketAsync();
        using var http = kaizala.CreateClient();
        for (var call = 1; call <= 200; call++)
        {
            await http.Get("/v1/groups");

            kaizala.Journal.Entries.Should().HaveCount(call);
        }
    }

    [Fact]
    public async Task An_entry_is_shown_in_full()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        using var http = kaizala.CreateClient();
        await http.Ask("POST", $"/v1//Groups/{SignIns.Team}/messages?a=b", "{message:'Hello'}", headers: [("X-Mine", "yes")]);

        var entry = (await portal.Get("requests")).ShouldBeOk().Json.GetProperty("requests").EnumerateArray().Single();

        entry.EnumerateObject().Select(member => member.Name).Should().BeEquivalentTo(
            "id", "at", "host", "method", "path", "query", "status", "durationMs", "applicationId", "user", "requestHeaders",
            "requestBody", "responseHeaders", "responseBody", "errorCode", "fault");
        entry.GetProperty("host").GetString().Should().Be("kms1.kaizala.test");
        entry.GetProperty("path").GetString().Should().Be($"/v1//Groups/{SignIns.Team}/messages", "it is shown as it was sent");
        entry.GetProperty("query").GetString().Should().Be("?a=b");
        entry.GetProperty("requestBody").GetString().Should().Be("{message:'Hello'}");
        entry.GetProperty("responseBody").GetString().Should().Contain("referenceId");
        entry.GetProperty("requestHeaders").GetProperty("X-Mine").GetString().Should().Be("yes");
        entry.GetProperty("responseHeaders").GetProperty("Server").GetString().Should().Be("Microsoft-IIS/10.0");
        entry.GetProperty("durationMs").ValueKind.Should().Be(JsonValueKind.Number);
        entry.GetProperty("errorCode").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void The_ring_keeps_the_latest_and_counts_what_it_dropped()
    {
        var journal = new RequestJournal();
        for (var call = 0; call < RequestJournal.MostEntries + 50; call++)
            journal.Add(new JournalEntry());

        journal.Entries.Should().HaveCount(RequestJournal.MostEntries);
        journal.Entries[0].Id.Should().Be(51);
        journal.Dropped.Should().Be(50);
        journal.Clear();
        journal.Entries.Should().BeEmpty();
        journal.Dropped.Should().Be(50);
    }

    [Fact]
    public async Task The_ring_is_bounded_in_bytes_and_a_body_in_length()
    {
        await using var kaizala = await KaizalaServer.StartAsync();
        using var portal = new Portal(kaizala);
        using var http = kaizala.CreateAnonymousClient();
        var body = new byte[JournalEntry.BodyLimit + 1000];
        const int calls = (int)(RequestJournal.MostBytes / JournalEntry.BodyLimit) + 20;
        for (var call = 0; call < calls; call++)
            await http.Ask("POST", "/v1/groups", body, null, ("applicationId", kaizala.Connector.ApplicationId));

        kaizala.Journal.Dropped.Should().BeGreaterThanOrEqualTo(20);
        kaizala.Journal.Entries.Should().HaveCount(calls - (int)kaizala.Journal.Dropped);
        var shown = (await portal.Get("requests?limit=1")).ShouldBeOk().Json;
        shown.GetProperty("dropped").GetInt64().Should().Be(kaizala.Journal.Dropped);
        shown.GetProperty("requests")[0].GetProperty("requestBody").GetString().Should().HaveLength(JournalEntry.BodyLimit);
    }
}
