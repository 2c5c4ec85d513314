using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>The operations, by path and method, in the order of the manifest.</summary>
internal sealed class Paths(SchemaComponents schemas, Responses responses)
{
    public JObject Of(IReadOnlyList<ContractOperation> operations) =>
        new(operations.GroupBy(operation => operation.Path).Select(path => new JProperty(path.Key, new JObject(
            path.Select(operation => new JProperty(operation.Method.ToLowerInvariant(), Write(operation)))))));

    private JObject Write(ContractOperation operation)
    {
        var written = new JObject
        {
            ["tags"] = new JArray(operation.Resource),
            ["summary"] = operation.Summary,
            ["operationId"] = operation.Name,
        };
        var parameters = operation.Parameters.Where(parameter => !SecuritySchemes.Carries(operation, parameter)).ToList();
        if (parameters.Count > 0)
            written["parameters"] = new JArray(parameters.Select(Write));
        if (operation.RequestBody is { } body)
            written["requestBody"] = Write(body);
        written["responses"] = responses.Of(operation);
        written["security"] = SecuritySchemes.Of(operation);
        written["x-evidence"] = operation.Evidence;
        written["x-source"] = operation.Source;
        return written;
    }

    private static JObject Write(ContractParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.Required,
        ["description"] = parameter.Description,
        ["schema"] = JToken.Parse(parameter.Schema.ToJsonString()),
        ["x-evidence"] = parameter.Evidence,
    };

    private JObject Write(DeclaredBody body) => new()
    {
        ["required"] = body.Required,
        ["content"] = new JObject
        {
            [body.ContentType] = new JObject { ["schema"] = body.Schema is { } name ? schemas.Refer(name) : WireParts.Files() },
        },
    };
}
