using System.Globalization;
using KaizalaEmulator.Contracts.Contract.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>The contract as an OpenAPI 3.1 document, for tools that read nothing else.</summary>
public static class OpenApiDocument
{
    /// <summary>The version of OpenAPI that is written: the first whose schemas are JSON Schema, as the contract's are.</summary>
    public const string Version = "3.1.0";

    /// <summary>Writes the document: the same contract gives the same bytes, on every machine.</summary>
    /// <param name="contract">The contract to describe.</param>
    /// <returns>JSON with two blanks of indentation, LF line ends, and one at the end.</returns>
    /// <exception cref="InvalidDataException">A schema that the contract names is not there, or cannot be read.</exception>
    public static string Write(ContractSet contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, CloseOutput = false })
            Build(contract).WriteTo(json);
        text.WriteLine();
        return text.ToString();
    }

    private static JObject Build(ContractSet contract)
    {
        var manifest = contract.Manifest;
        var schemas = new SchemaComponents(contract.Schemas);
        var responses = new Responses(manifest, schemas);
        var paths = new Paths(schemas, responses).Of(manifest.Operations);
        var events = new Events(schemas).Of(contract.Schemas.Names);
        return new JObject
        {
            ["openapi"] = Version,
            ["info"] = Prose.Info(),
            ["servers"] = Prose.Servers(),
            ["tags"] = Prose.Tags(manifest.Operations.Select(operation => operation.Resource).Distinct()),
            ["paths"] = paths,
            ["webhooks"] = events,
            ["components"] = new JObject
            {
                ["responses"] = responses.Refusals(),
                ["headers"] = responses.Headers(),
                ["schemas"] = schemas.Written(), // After all that refers to them.
                ["securitySchemes"] = new SecuritySchemes(manifest.Operations).Written(),
            },
        };
    }
}
