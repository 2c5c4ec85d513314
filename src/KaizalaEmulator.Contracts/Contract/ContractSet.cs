using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>The contract: which operations there are, and what each may answer. Checks answers, whoever gave them.</summary>
public sealed class ContractSet
{
    /// <summary>Paths that are no part of the Kaizala API.</summary>
    private static readonly string[] _elsewhere = ["_emulator", "media", "openapi", "_dashboard"];

    private readonly OperationMatcher _matcher;
    private readonly AnswerCheck _answers;

    private ContractSet(Manifest manifest, SchemaStore schemas)
    {
        Manifest = manifest;
        Schemas = schemas;
        _matcher = new OperationMatcher(manifest.Operations);
        _answers = new AnswerCheck(manifest, schemas);
    }

    /// <summary>The operations.</summary>
    public Manifest Manifest { get; }

    internal SchemaStore Schemas { get; }

    /// <summary>Reads a contract; its schemas are read when they are first needed.</summary>
    /// <param name="folder">A folder with <c>operations.json</c> and <c>schemas</c>.</param>
    /// <exception cref="InvalidDataException">The folder holds no contract that can be read; the message says why.</exception>
    public static ContractSet Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new ContractSet(Manifest.Read(folder), new SchemaStore(Path.Combine(folder, "schemas")));
    }

    /// <summary>The operation that a call is meant for.</summary>
    /// <param name="method">The HTTP method, in any case.</param>
    /// <param name="url">The URL; with or without <c>/v1</c>, in any case.</param>
    /// <returns>The operation; null where the API has none of that method and path.</returns>
    public ContractOperation? Find(string method, Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _matcher.Find(method, url.AbsolutePath);
    }

    /// <summary>Holds an answer against the contract.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">What came back.</param>
    /// <returns>One assertion a promise; empty where the call is no call of the API.</returns>
    public IReadOnlyList<Assertion> Check(SentRequest request, ReceivedResponse response)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(response);
        var path = request.Url.AbsolutePath;
        var first = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("_emulator");
        if (request.Method is "OPTIONS" or "HEAD" || _elsewhere.Contains(first, StringComparer.OrdinalIgnoreCase))
            return [];
        if (_matcher.Find(request.Method, path) is { } operation)
            return Check(operation, response);
        var status = _matcher.Knows(path) ? 405 : 404;
        return
        [
            AnswerCheck.Status($"an unknown route is answered with {status}", response.Status == status, $"{status}", response),
            .. _answers.Check("an unknown route", Manifest.Refusals[$"{status}"], response),
        ];
    }

    /// <summary>Holds a callback's body against the schema of its event.</summary>
    /// <param name="json">The body as it was posted.</param>
    /// <returns>What is wrong, a line each, with expected and got; empty where nothing is.</returns>
    public IReadOnlyList<string> CheckEvent(string json)
    {
        if (!JsonText.TryParse(json, out var body, out var problem))
            return [$"the body: expected JSON, got {problem}"];
        var type = (body as JObject)?["eventType"] is JValue { Value: string text } ? text : "";
        var name = Schemas.Names.FirstOrDefault(name => name == "webhooks/events/" + type);
        return name is null ? [$"eventType: expected a known event, got \"{type}\""] : SchemaFailures.Of(Schemas.Get(name), body!);
    }

    /// <summary>Holds a body against one schema.</summary>
    /// <param name="schema">The schema's name, such as <c>groups/createGroup.response</c>.</param>
    /// <param name="json">The body.</param>
    /// <returns>What is wrong, a line each; empty where nothing is.</returns>
    /// <exception cref="InvalidDataException">There is no such schema.</exception>
    public IReadOnlyList<string> CheckBody(string schema, string json) =>
        JsonText.TryParse(json, out var body, out var problem) ? SchemaFailures.Of(Schemas.Get(schema), body!) : [$"the body: expected JSON, got {problem}"];

    private IReadOnlyList<Assertion> Check(ContractOperation operation, ReceivedResponse response)
    {
        var key = $"{response.Status}";
        var declared = operation.Responses.GetValueOrDefault(key)
            ?? (operation.Refusals.Contains(response.Status) ? Manifest.Refusals[key] : null);
        var statuses = operation.Responses.Keys.Concat(operation.Refusals.Select(status => $"{status}")).Order();
        var assertion = AnswerCheck.Status($"{operation.Name} may answer this status", declared is not null, "one of " + string.Join(", ", statuses), response);
        return declared is null ? [assertion] : [assertion, .. _answers.Check(operation.Name, declared, response)];
    }
}
