using System.Reflection;
using System.Text.Json;
using KaizalaEmulator.Server.Seeds;
using NJsonSchema;

namespace KaizalaEmulator.Server.Tests.Seeds;

/// <summary>The schema and the reader, held against each other.</summary>
public sealed class SeedSchemaTests
{
    public static TheoryData<string> Valid => SeedContract.Examples("valid");

    public static TheoryData<string> Invalid => SeedContract.Examples("invalid");

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_valid_seed_is_valid_to_both(string name)
    {
        var seed = SeedContract.Example("valid", name);

        (await SeedContract.Schema()).Validate(seed).Should().BeEmpty();
        SeedContract.Refusal(seed).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_invalid_seed_is_invalid_to_both_and_the_reader_names_the_line(string name)
    {
        var seed = SeedContract.Example("invalid", name);

        (await SeedContract.Schema()).Validate(seed).Should().NotBeEmpty();
        SeedContract.Refusal(seed).Should().MatchRegex("^line [0-9]+, [a-zA-Z0-9.'\\[\\] ]+: ");
    }

    [Fact]
    public async Task The_demo_tenant_is_valid_to_both()
    {
        using var stream = typeof(SeedReader).Assembly.GetManifestResourceStream("demo-tenant.json")!;
        var seed = await new StreamReader(stream).ReadToEndAsync();

        (await SeedContract.Schema()).Validate(seed).Should().BeEmpty();
        SeedContract.Refusal(seed).Should().BeNull();
    }

    [Fact]
    public async Task Each_property_of_the_reader_is_in_the_schema_and_none_besides()
    {
        var compared = Compare(await SeedContract.Schema(), typeof(SeedDocument));

        compared.Should().BeGreaterThanOrEqualTo(14, "the document and each part of it");
    }

    [Fact]
    public void The_valid_examples_use_every_property()
    {
        var used = JsonSerializer.Deserialize<JsonElement>(SeedContract.Example("valid", "everything"));

        Unused(used, typeof(SeedDocument), "").Should().BeEmpty();
    }

    /// <returns>How many objects were compared.</returns>
    private static int Compare(JsonSchema schema, Type type)
    {
        schema = schema.ActualSchema;
        if (schema.Type == JsonObjectType.Array)
            return Compare(schema.Item!, type);
        schema.AllowAdditionalProperties.Should().BeFalse($"{type.Name} refuses unknown keys");
        schema.ActualProperties.Keys.Should().BeEquivalentTo(Properties(type).Select(Name), $"they are those of {type.Name}");
        return 1 + Properties(type).Where(IsPart).Sum(property => Compare(schema.ActualProperties[Name(property)], PartType(property)));
    }

    private static IEnumerable<string> Unused(JsonElement json, Type type, string path)
    {
        var objects = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : new List<JsonElement> { json };
        foreach (var property in Properties(type))
        {
            var values = objects.Where(found => found.TryGetProperty(Name(property), out _)).Select(found => found.GetProperty(Name(property))).ToList();
            if (values.Count == 0)
                yield return $"{path}{Name(property)}";
            else if (IsPart(property))
                foreach (var inner in Unused(values[0], PartType(property), $"{path}{Name(property)}."))
                    yield return inner;
        }
    }

    private static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract")];

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsPart(PropertyInfo property) => PartType(property).Name.StartsWith("Seed", StringComparison.Ordinal);

    /// <summary>A part's type, be it alone or in a list.</summary>
    private static Type PartType(PropertyInfo property) =>
        property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
}
