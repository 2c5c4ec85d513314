using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary>What the OpenAPI document says, held against the manifest it is written from.</summary>
public sealed class OpenApiContentTests
{
    private static readonly ContractSet _contract = ContractSet.Load(ContractFolder.BesideHarness);
    private static readonly JObject _document = JObject.Parse(OpenApiDocument.Write(_contract));

    public static TheoryData<string> Names => [.. _contract.Manifest.Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operation_is_there_with_all_it_takes_and_answers(string name)
    {
        var declared = _contract.Manifest.Operations.Single(operation => operation.Name == name);

        var written = Operation(name);

        written.Path.Should().Be($"paths['{declared.Path}'].{declared.Method.ToLowerInvariant()}");
        Texts(written, "tags[*]").Should().Equal(declared.Resource);
        Texts(written, "x-evidence").Concat(Texts(written, "x-source")).Should().Equal(declared.Evidence, declared.Source);
        Texts(written, "parameters[*].name").Concat(Secrets(written)).Should().BeEquivalentTo(declared.Parameters.Select(parameter => parameter.Name));
        (written["requestBody"]?["content"] as JObject)?.Properties().Single().Name.Should().Be(declared.RequestBody?.ContentType);
        ((JObject)written["responses"]!).Properties().Select(answer => answer.Name).Should().BeEquivalentTo(
            declared.Responses.Keys.Concat(declared.Refusals.Select(status => $"{status}")));
    }

    [Fact]
    public void No_operation_is_there_twice_and_none_that_the_contract_lacks() =>
        _document.SelectTokens("$.paths.*.*.operationId").Select(id => (string)id!).Should().BeEquivalentTo(_contract.Manifest.Operations.Select(operation => operation.Name));

    [Theory]
    [InlineData("generatePin", "[]")]
    [InlineData("accessToken", """[{"applicationId":[],"applicationSecret":[],"refreshToken":[]}]""")]
    [InlineData("listGroups", """[{"accessToken":[]},{"bearer":[]}]""")]
    public void An_operation_says_which_token_it_needs(string name, string security) =>
        Operation(name)["security"]!.ToString(Formatting.None).Should().Be(security);

    [Theory]
    [InlineData("PermanentRedirect", "Location", "EndpointChanged")]
    [InlineData("TooManyRequests", "Retry-After", "TooManyRequests")]
    [InlineData("NotFound", "Access-Control-Allow-Origin", "NotFound")]
    public void A_refusal_says_its_headers_and_error_codes(string refusal, string header, string errorCode)
    {
        var written = _document["components"]!["responses"]![refusal]!;

        ((JObject)written["headers"]!).Properties().Select(property => property.Name).Should().Contain(["Access-Control-Allow-Origin", header]);
        Texts(written, "content['application/json'].schema.allOf[1].properties.errorCode.enum[*]").Should().Equal(errorCode);
    }

    [Fact]
    public void An_upload_is_multipart_and_a_page_is_HTML()
    {
        Operation("uploadMedia").SelectToken("requestBody.content['multipart/form-data'].schema.properties.file.contentMediaType")!.ToString().Should().Be("application/octet-stream");
        Operation("authorize").SelectToken("responses.200.content['text/html'].schema.type")!.ToString().Should().Be("string");
        Operation("signIn").SelectToken("responses.302.headers.Location").Should().NotBeNull();
    }

    [Fact]
    public void Every_event_is_a_webhook_and_so_is_the_validation_of_its_callback_URL()
    {
        var events = _contract.Schemas.Names.Where(name => name.StartsWith("webhooks/events/", StringComparison.Ordinal)).Select(name => name.Split('/')[^1]).ToList();

        ((JObject)_document["webhooks"]!).Properties().Select(entry => entry.Name).Should().Equal(events.Append("validation"));
        events.Should().HaveCount(18);
        Texts(_document, "webhooks.TextMessageCreated.post.requestBody.content.*.schema.$ref").Should().Equal("#/components/schemas/webhooks.events.TextMessageCreated");
        Texts(_document, "webhooks.UserJoined.post.x-evidence").Should().Equal("X");
    }

    [Fact]
    public void A_schema_carries_over_unchanged_beside_its_references() =>
        _document.SelectToken("components.schemas['groups.createGroup.response'].properties.groupId")!.ToString(Formatting.None)
            .Should().Be("""{"$ref":"#/components/schemas/shared.types.id","description":"D: the new group."}""");

    private static JObject Operation(string name) =>
        (JObject)_document.SelectTokens("$.paths.*.*").Single(operation => (string?)operation["operationId"] == name);

    /// <summary>Headers of the call that are declared as security schemes in place of parameters.</summary>
    private static IEnumerable<string> Secrets(JObject operation) =>
        operation["security"]!.Count() == 1 ? ((JObject)operation["security"]![0]!).Properties().Select(scheme => scheme.Name) : [];

    private static IEnumerable<string> Texts(JToken token, string path) => token.SelectTokens(path).Select(value => (string)value!);
}
