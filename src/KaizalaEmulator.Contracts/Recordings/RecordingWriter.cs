using System.Globalization;
using System.Text;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Reports;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>From exchanges to WireMock mappings: a file a resource, secrets masked, hosts taken out, provenance stated.</summary>
/// <remarks>
/// What was asked several times is a scenario: the n-th call gets the n-th answer. Answers go by method and URL alone; which of
/// them is a refusal follows from the order of the collection.
/// </remarks>
internal sealed class RecordingWriter(ContractSet contract, SecretMask mask, Provenance provenance)
{
    private static readonly HashSet<string> _ofTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Date", "Transfer-Encoding", "Content-Length", "Connection", "Keep-Alive" };

    /// <summary>The files of a recording, by name.</summary>
    /// <param name="exchanges">What was asked and answered, in order.</param>
    /// <param name="hosts">The hosts of the target, without a trailing slash.</param>
    /// <param name="recordedAt">When.</param>
    public IReadOnlyDictionary<string, string> Write(IReadOnlyList<Exchange> exchanges, IReadOnlyList<string> hosts, DateTimeOffset recordedAt)
    {
        var text = new Masking(mask, hosts);
        var mappings = exchanges
            .GroupBy(exchange => $"{exchange.Method} {text.Of(exchange.Url.PathAndQuery)}")
            .SelectMany(group => group.Select((exchange, at) => (Operation: contract.Find(exchange.Method, exchange.Url), Mapping: Mapping(group.Key, at, group.Count(), exchange, text))))
            .ToList();
        var files = mappings
            .GroupBy(entry => entry.Operation?.Resource.ToLowerInvariant() ?? "elsewhere")
            .ToDictionary(group => group.Key + ".json", group => new JArray(group.Select(entry => entry.Mapping)).ToString(Formatting.Indented) + "\n");
        files[Recording.About] = new JObject { ["recordedAt"] = recordedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) }.ToString(Formatting.Indented) + "\n";
        return files;
    }

    private JObject Mapping(string scenario, int at, int count, Exchange exchange, Masking text)
    {
        var operation = contract.Find(exchange.Method, exchange.Url);
        var mapping = new JObject
        {
            ["Title"] = operation?.Name ?? scenario,
            ["Description"] = provenance.Of(operation),
        };
        if (count > 1)
        {
            mapping["Scenario"] = scenario;
            mapping["WhenStateIs"] = State(at);
            mapping["SetStateTo"] = State((at + 1) % count);
        }

        mapping["Request"] = new JObject
        {
            ["Methods"] = new JArray(exchange.Method),
            ["Url"] = new JObject { ["Matchers"] = new JArray(new JObject { ["Name"] = "RegexMatcher", ["Pattern"] = UrlPattern.Of(text.Of(exchange.Url.PathAndQuery)) }) },
        };
        mapping["Response"] = Response(exchange, text);
        return mapping;
    }

    private static JObject Response(Exchange exchange, Masking text)
    {
        var response = new JObject
        {
            ["StatusCode"] = exchange.Response.Status,
            ["Headers"] = new JObject(exchange.Response.Headers.Where(header => !_ofTheConnection.Contains(header.Key)).Select(header => new JProperty(header.Key, text.Of(header.Value)))),
        };
        var body = text.Of(Encoding.UTF8.GetString(exchange.Response.Body));
        if (JsonText.TryParse(body, out var json, out _))
            response["BodyAsJson"] = json;
        else if (body.Length > 0)
            response["Body"] = body;
        return response;
    }

    private static string State(int at) => Recording.StateName(at);
}
