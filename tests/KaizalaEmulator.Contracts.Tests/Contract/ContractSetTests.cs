using System.Text;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary>What the contract says of single answers.</summary>
public sealed class ContractSetTests
{
    private const string Json = "application/json; charset=utf-8";
    private const string NotFound = """{"message":"No group 'x'.","errorCode":"NotFound","errorCategoryKey":"InvalidRequest"}""";
    private const string Message = """{"referenceId":"06e7e073-c3cd-455c-bb2e-b14d4b0b35ce"}""";

    private static readonly ContractSet _contract = ContractSet.Load(ContractFolder.BesideHarness);

    [Theory]
    [InlineData("GET", "/v1/groups", "listGroups")]
    [InlineData("get", "//V1///Groups/", "listGroups")]
    [InlineData("GET", "/groups/a%401/subgroups", "listSubGroups")]
    [InlineData("GET", "/v1/groups/a/reaction/summary", "summariseReactions")]
    [InlineData("GET", "/v1/groups/a/reaction/b", "listReactions")]
    [InlineData("POST", "/api/oauth/TOKEN", "redeemCode")]
    [InlineData("DELETE", "/v1/webhook?webhookId=7", "deleteWebhookByQuery")]
    [InlineData("PATCH", "/v1/groups", null)]
    [InlineData("GET", "/v1/grops", null)]
    public void A_call_is_known_however_it_is_spelled(string method, string path, string? name) =>
        _contract.Find(method, new Uri("http://kms1.kaizala.test" + path))?.Name.Should().Be(name);

    [Fact]
    public void A_right_answer_holds_promise_by_promise()
    {
        var assertions = Check("POST", "/v1/groups/x/messages", 200, Message);

        assertions.Should().OnlyContain(assertion => assertion.Failure == null && assertion.Source == AssertionSource.Contract);
        assertions.Select(assertion => assertion.Name).Should().Equal(
            "sendMessage may answer this status",
            "sendMessage answers with Access-Control-Allow-Origin",
            "sendMessage answers as application/json",
            "sendMessage fits messages/sendMessage.response");
    }

    [Theory]
    [InlineData(200, "{}", "referenceId: expected a value, it is required, got nothing (D)")]
    [InlineData(200, """{"referenceId":7}""", "referenceId: expected text, got 7 (D)")]
    [InlineData(200, """{"referenceId":"7"}""", "referenceId: expected text that matches ^[0-9a-fA-F]{8}*, got \"7\" (D)")]
    [InlineData(200, "[]", "*the body: expected an object*")]
    [InlineData(200, "", "the body: expected JSON, got nothing")]
    [InlineData(200, Message + "x", "the body: expected JSON, got text that is none: *")]
    [InlineData(200, """{"referenceId":"06e7e073-c3cd-455c-bb2e-b14d4b0b35ce","message":"sent"}""", "message: expected no such key in a success, got \"sent\" (O)")]
    [InlineData(201, Message, "expected one of 200, 308, 400, *, got 201 Made")]
    [InlineData(404, """{"errorCode":"NotFound","errorCategoryKey":"InvalidRequest"}""", "message: expected a value, it is required, got nothing (O)")]
    [InlineData(404, """{"message":"No.","errorCode":"Missing","errorCategoryKey":"InvalidRequest"}""", "errorCode: expected one of NotFound, got \"Missing\" (X)")]
    public void A_broken_promise_says_expected_got_and_how_it_is_known(int status, string body, string failure) =>
        Check("POST", "/v1/groups/x/messages", status, body).Select(assertion => assertion.Failure).OfType<string>().Should().ContainSingle().Which.Should().Match(failure);

    [Fact]
    public void A_poll_that_is_wrong_is_told_as_a_poll()
    {
        const string Poll = """
            {"actions":[{"referenceId":"06e7e073-c3cd-455c-bb2e-b14d4b0b35ce","actionType":"Poll","sender":"+919910870005","sentAt":"2026-01-05T08:00:00Z",
              "creationTime":1767600000,"actionBody":{"actionId":"06e7e073-c3cd-455c-bb2e-b14d4b0b35ce","question":7,"isSenderOnly":false,
              "expiryDate":"2026-02-05T08:00:00Z","choices":[{"title":"A"}]}}],"hasMore":false}
            """;

        Check("GET", "/v1/groups/x/actions?actionType=Poll", 200, Poll).Select(assertion => assertion.Failure).OfType<string>()
            .Should().ContainSingle().Which.Should().Contain("actions[0].actionBody.question: expected text, got 7 (D)");
    }

    [Theory]
    [InlineData(308, "sendMessage answers 308 with Location")]
    [InlineData(429, "sendMessage answers 429 with Retry-After")]
    public void Headers_that_a_client_needs_are_missed(int status, string assertion) =>
        Check("POST", "/v1/groups/x/messages", status, NotFound).Should().ContainSingle(found => found.Name == assertion).Which.Failure.Should().Be("expected a value, got no such header");

    [Fact]
    public void The_content_type_and_the_open_origin_are_promises()
    {
        var assertions = _contract.Check(Request("GET", "/v1/groups/x"), new ReceivedResponse(404, "", [new("content-type", "text/plain")], Encoding.UTF8.GetBytes(NotFound), default));

        assertions.Where(assertion => assertion.Failure is not null).Select(assertion => $"{assertion.Name}: {assertion.Failure}").Should().Equal(
            "getGroup answers with Access-Control-Allow-Origin: expected \"*\", got no such header",
            "getGroup answers as application/json: expected \"application/json; charset=utf-8\", got \"text/plain\" (O)");
    }

    [Theory]
    [InlineData("GET", "/v1/grops", 404, true)]
    [InlineData("GET", "/v1/grops", 200, false)]
    [InlineData("DELETE", "/v1/groups", 404, false)]
    public void An_unknown_route_is_404_and_a_wrong_method_405(string method, string path, int status, bool holds) =>
        Check(method, path, status, NotFound).All(assertion => assertion.Failure is null).Should().Be(holds);

    [Theory]
    [InlineData("OPTIONS", "/v1/groups")]
    [InlineData("GET", "/_emulator/health")]
    [InlineData("GET", "/media/default/1/a.png")]
    public void Calls_that_are_not_the_APIs_are_none_of_its_business(string method, string path) =>
        Check(method, path, 204, "").Should().BeEmpty();

    [Fact]
    public void An_event_is_held_against_its_own_schema()
    {
        var joined = Twins.Read("webhooks/events/UserJoined").Valid.Values.First();

        _contract.CheckEvent(joined).Should().BeEmpty();
        _contract.CheckEvent(joined.Replace("isBotfromUser", "isBotFromUser", StringComparison.Ordinal))
            .Should().Equal("isBotfromUser: expected a value, it is required, got nothing (O)");
        _contract.CheckEvent("""{"eventType":"Knock"}""").Should().Equal("eventType: expected a known event, got \"Knock\"");
        _contract.CheckEvent("{").Should().ContainSingle().Which.Should().StartWith("the body: expected JSON, got text that is none");
    }

    [Fact]
    public void A_folder_without_a_contract_is_refused_by_name() =>
        FluentActions.Invoking(() => ContractSet.Load("/nowhere")).Should().Throw<InvalidDataException>().WithMessage("The contract cannot be read: */nowhere*operations.json*");

    private static IReadOnlyList<Assertion> Check(string method, string path, int status, string body) =>
        _contract.Check(Request(method, path), new ReceivedResponse(
            status, status == 201 ? "Made" : "", [new("Content-Type", Json), new("Access-Control-Allow-Origin", "*")], Encoding.UTF8.GetBytes(body), TimeSpan.Zero));

    private static SentRequest Request(string method, string path) => new(method, new Uri("http://api.kaizala.test" + path), [], []);
}
