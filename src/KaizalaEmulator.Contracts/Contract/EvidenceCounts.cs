using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>Counts the statements of the contract by their letters.</summary>
internal static class EvidenceCounts
{
    public static IReadOnlyList<(string What, EvidenceCount Count)> Of(ContractSet contract)
    {
        var manifest = contract.Manifest;
        List<(string What, EvidenceCount Count)> rows =
        [
            ("operations", EvidenceCount.Of(manifest.Operations.Select(operation => operation.Evidence))),
            ("parameters", EvidenceCount.Of(manifest.Operations.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Evidence))),
            ("statuses an operation answers of its own", EvidenceCount.Of(manifest.Operations.SelectMany(operation => operation.Responses.Values).Select(answer => answer.Evidence))),
            ("statuses of refusals", EvidenceCount.Of(manifest.Refusals.Values.Select(answer => answer.Evidence))),
            ("headers of every answer", EvidenceCount.Of(manifest.Headers.Select(header => header.Evidence))),
            ("bodies and the values in them", OfSchemas(contract.Schemas, "")),
        ];
        rows.Add(("all", rows.Select(row => row.Count).Aggregate((sum, count) => sum + count)));
        return rows;
    }

    /// <summary>Descriptions in the schemas below a folder, each counted once however often its schema is referred to.</summary>
    public static EvidenceCount OfSchemas(SchemaStore schemas, string folder) => EvidenceCount.Of(
        schemas.Files.Where(name => folder.Length == 0 || name.StartsWith(folder + "/", StringComparison.Ordinal))
            .SelectMany(name => schemas.File(name).DescendantsAndSelf().OfType<JObject>())
            .Select(node => node["description"] is JValue { Value: string text } ? text : "")
            .Where(text => text is ['D' or 'O' or 'I' or 'X', ':', ..]));
}
