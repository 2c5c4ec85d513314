using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json.Linq;
using OpenApiReader = Microsoft.OpenApi.OpenApiDocument;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary><c>contracts/openapi.json</c>, and how it is written.</summary>
public sealed class OpenApiDocumentTests
{
    private static readonly string _folder = ContractFolder.OfRepository(AppContext.BaseDirectory)!;
    private static readonly ContractSet _contract = ContractSet.Load(_folder);
    private static readonly string _text = OpenApiDocument.Write(_contract);
    private static readonly JObject _document = JObject.Parse(_text);

    [Fact]
    public void The_committed_document_is_current() =>
        File.ReadAllText(Path.Combine(_folder, "openapi.json")).Should().Be(_text,
            "contracts/openapi.json is written from contracts/operations.json and contracts/schemas; write it anew with: dotnet run --project src/KaizalaEmulator.Contracts -- openapi");

    [Fact]
    public void The_document_is_the_same_each_time_it_is_written() =>
        OpenApiDocument.Write(ContractSet.Load(_folder)).Should().Be(_text).And.EndWith("}\n").And.NotContain("\r");

    [Fact]
    public void Another_reader_of_OpenAPI_finds_nothing_wrong_with_it()
    {
        var read = OpenApiReader.Parse(_text, "json");

        read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(problem => $"{problem.Pointer}: {problem.Message}").Should().BeEmpty();
        read.Diagnostic.SpecificationVersion.Should().Be(Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1);
        read.Document!.Paths.Values.Sum(path => path.Operations!.Count).Should().Be(_contract.Manifest.Operations.Count);
    }

    [Fact]
    public void Another_reader_finds_something_wrong_with_a_document_that_is_spoiled()
    {
        var spoiled = JObject.Parse(_text);
        ((JObject)spoiled["paths"]!["/v1/groups"]!["post"]!).Remove("responses");
        spoiled["info"]!["title"]!.Parent!.Remove();

        OpenApiReader.Parse(spoiled.ToString(), "json").Diagnostic!.Errors.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_reference_leads_to_something()
    {
        var references = References().ToList();

        references.Should().HaveCountGreaterThan(_contract.Manifest.Operations.Count);
        references.Where(reference => Find(reference) is null).Should().BeEmpty();
    }

    [Fact]
    public void Every_shared_part_is_referred_to()
    {
        var parts = ((JObject)_document["components"]!).Properties().Where(kind => kind.Name != "securitySchemes")
            .SelectMany(kind => ((JObject)kind.Value).Properties().Select(part => $"#/components/{kind.Name}/{part.Name}"));

        parts.Should().BeEquivalentTo(References().Distinct());
    }

    [Fact]
    public void Two_schemas_of_like_names_stay_two() =>
        ((JObject)_document["components"]!["schemas"]!).Properties().Select(schema => schema.Name).Should().Contain(["shared.result", "shared.types.result"]);

    private static IEnumerable<string> References() =>
        _document.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string)property.Value!);

    private static JToken? Find(string reference) =>
        reference.Split('/')[1..].Aggregate((JToken?)_document, (token, segment) => token?[segment]);
}
