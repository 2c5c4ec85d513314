using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>Answers by status: those of one operation, and the refusals that many share under <c>components/responses</c>.</summary>
internal sealed class Responses(Manifest manifest, SchemaComponents schemas)
{
    private readonly SortedSet<int> _refusals = [];
    private readonly SortedSet<string> _headers = new(StringComparer.Ordinal);

    public JObject Of(ContractOperation operation)
    {
        var own = operation.Responses.Select(answer => (Status: answer.Key, Written: Write(answer.Value)));
        var refused = operation.Refusals.Select(status => (Status: $"{status}", Written: Refer(status)));
        return new JObject(own.Concat(refused).OrderBy(answer => answer.Status, StringComparer.Ordinal)
            .Select(answer => new JProperty(answer.Status, answer.Written)));
    }

    /// <summary>The refusals that have been referred to.</summary>
    public JObject Refusals() =>
        new(_refusals.Select(status => new JProperty(KeyOf(status), Write(manifest.Refusals[$"{status}"]))));

    /// <summary>The headers that have been referred to; those of refusals are, once the refusals are written.</summary>
    public JObject Headers() => new(_headers.Select(name => new JProperty(name, Header(name))));

    private JObject Refer(int status)
    {
        _refusals.Add(status);
        return new JObject { ["$ref"] = "#/components/responses/" + KeyOf(status) };
    }

    private JObject Write(DeclaredAnswer answer)
    {
        var written = new JObject
        {
            ["description"] = answer.Description ?? schemas.About(answer.Schema!).Title + ".",
            ["headers"] = new JObject(manifest.Headers.Select(header => header.Name).Concat(answer.Headers).Select(Reference)),
        };
        if (answer.ContentType is { } type)
            written["content"] = new JObject { [type] = new JObject { ["schema"] = Body(answer) } };
        written["x-evidence"] = answer.Evidence;
        return written;
    }

    private JObject Body(DeclaredAnswer answer)
    {
        if (answer.Schema is not { } name)
            return new JObject { ["type"] = "string" };
        var schema = schemas.Refer(name);
        return answer.ErrorCodes.Count == 0 ? schema : new JObject
        {
            ["allOf"] = new JArray(schema, new JObject
            {
                ["properties"] = new JObject
                {
                    ["errorCode"] = OneOf(answer.ErrorCodes),
                    ["errorCategoryKey"] = OneOf(answer.ErrorCategoryKeys),
                },
            }),
        };
    }

    private JProperty Reference(string header)
    {
        _headers.Add(header);
        return new JProperty(header, new JObject { ["$ref"] = "#/components/headers/" + header });
    }

    private JObject Header(string name) => manifest.Headers.FirstOrDefault(header => header.Name == name) is { } constant
        ? new JObject
        {
            ["description"] = $"{constant.Evidence}: {Prose.Uncapitalised(constant.Description)}",
            ["required"] = true,
            ["schema"] = new JObject { ["const"] = constant.Value },
        }
        : WireParts.Header(name);

    private static JObject OneOf(IReadOnlyList<string> values) => new() { ["enum"] = new JArray(values) };

    /// <summary>By the name that HTTP gives the status: <c>NotFound</c>.</summary>
    private static string KeyOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
}
