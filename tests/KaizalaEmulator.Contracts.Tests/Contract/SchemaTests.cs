using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary><c>contracts/schemas</c>, each held against its valid and its invalid twins.</summary>
public sealed class SchemaTests
{
    private static readonly ContractSet _contract = ContractSet.Load(ContractFolder.OfRepository(AppContext.BaseDirectory)!);

    public static TheoryData<string> Schemas => [.. _contract.Schemas.Names];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_accepts_its_valid_twins(string schema)
    {
        var twins = Twins.Read(schema);

        twins.Valid.Should().NotBeEmpty();
        twins.Valid.SelectMany(twin => _contract.CheckBody(schema, twin.Value).Select(problem => $"{twin.Key}: {problem}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_rejects_its_invalid_twins(string schema)
    {
        var twins = Twins.Read(schema);

        twins.Invalid.Should().NotBeEmpty();
        twins.Invalid.Where(twin => _contract.CheckBody(schema, twin.Value).Count == 0).Select(twin => twin.Key).Should().BeEmpty();
    }

    [Fact]
    public void Every_schema_has_twins_and_no_twin_is_without_a_schema() =>
        Twins.Names.Should().Equal(_contract.Schemas.Names);

    [Fact]
    public void Every_schema_is_used_by_an_operation_an_event_or_another_schema()
    {
        var manifest = _contract.Manifest;
        var named = manifest.Operations.SelectMany(operation => operation.Responses.Values.Select(answer => answer.Schema).Append(operation.RequestBody?.Schema))
            .Concat(manifest.Refusals.Values.Select(answer => answer.Schema)).OfType<string>()
            .Concat(_contract.Schemas.Names.Where(name => name.StartsWith("webhooks/events/", StringComparison.Ordinal)));
        var bundle = new SchemaBundle(_contract.Schemas.File, name => name);
        var reached = named.Distinct().Select(name =>
        {
            bundle.Add(name);
            return name.Replace('/', '.');
        }).ToList();

        _contract.Schemas.Names.Select(name => name.Replace('/', '.')).Should().BeSubsetOf(reached.Concat(bundle.Definitions.Keys));
    }

    /// <summary>A promise can only be weighed by who knows how it is known.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_value_says_how_it_is_known(string schema)
    {
        var bundle = new SchemaBundle(_contract.Schemas.File, name => name);
        var properties = bundle.Add(schema).Descendants().OfType<JProperty>()
            .Where(property => property.Parent!.Parent is JProperty { Name: "properties" } && property.Value is JObject)
            .ToList();

        properties.Where(property => !KnownHow(property.Value)).Select(property => property.Path).Should().BeEmpty();
    }

    /// <summary>Parts say it themselves, and so do alternatives and what must not be there.</summary>
    private static bool KnownHow(JToken property) =>
        property["type"] is not JValue { Value: not "object" }
        || (string?)property["description"] is ['D' or 'O' or 'I' or 'X', ':', ' ', ..];
}
