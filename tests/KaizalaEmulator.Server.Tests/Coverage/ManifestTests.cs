using KaizalaEmulator.Server.Http;
using NJsonSchema;

namespace KaizalaEmulator.Server.Tests.Coverage;

/// <summary><c>contracts/operations.json</c> itself.</summary>
public sealed class ManifestTests
{
    private const string Valid =
        """{"name":"getMe","summary":"Get it","resource":"Tenancy","method":"GET","path":"/v1/users/me","evidence":"D","source":"A published page","authentication":"none","responses":{"200":{"evidence":"D"}},"refusals":[401]}""";

    private static readonly string _contracts = Path.Combine(Root(AppContext.BaseDirectory), "contracts");

    [Fact]
    public async Task The_manifest_fits_its_schema()
    {
        var schema = await SchemaAsync();

        var problems = schema.Validate(await File.ReadAllTextAsync(Path.Combine(_contracts, "operations.json")));

        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"evidence\":\"D\"", "\"evidence\":\"documented\"")]
    [InlineData("\"source\":\"A published page\"", "\"source\":\"\"")]
    [InlineData("\"method\":\"GET\"", "\"method\":\"get\"")]
    [InlineData("\"path\":\"/v1/users/me\"", "\"path\":\"/users/me\"")]
    [InlineData("\"path\":\"/v1/users/me\"", "\"path\":\"/v1/users/me/\"")]
    [InlineData("\"name\":\"getMe\"", "\"name\":\"get me\"")]
    [InlineData("\"name\":\"getMe\",", "")]
    [InlineData("\"summary\":\"Get it\"", "\"summary\":\"Get it.\"")]
    [InlineData("\"resource\":\"Tenancy\"", "\"resource\":\"Tenants\"")]
    [InlineData("\"refusals\":[401]", "\"refusals\":[200]")]
    [InlineData("\"200\":{\"evidence\":\"D\"}", "\"200\":{}")]
    [InlineData("\"authentication\":\"none\"", "\"authentication\":\"Bearer\"")]
    [InlineData("\"name\":\"getMe\"", "\"name\":\"getMe\",\"since\":\"2018\"")]
    public async Task The_schema_refuses_a_row_with_a_mistake(string right, string wrong)
    {
        var schema = await SchemaAsync();

        schema.Validate(Manifest(Valid)).Should().BeEmpty();
        schema.Validate(Manifest(Valid.Replace(right, wrong, StringComparison.Ordinal))).Should().NotBeEmpty();
    }

    [Fact]
    public void Names_are_unique_and_so_are_routes()
    {
        OperationManifest.All.Select(row => row.Name).Should().OnlyHaveUniqueItems();
        OperationManifest.All.Select(row => $"{row.Method} {row.Path.ToUpperInvariant()}").Should().OnlyHaveUniqueItems();
    }

    private static string Manifest(string row) => $$$"""{"headers":[],"refusals":{},"operations":[{{{row}}}]}""";

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromFileAsync(Path.Combine(_contracts, "operations.schema.json"));

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "KaizalaEmulator.sln")) ? directory : Root(Path.GetDirectoryName(directory)!);
}
