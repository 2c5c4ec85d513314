using System.Text;
using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>Holds one answer against what is declared of it: headers, content type, body.</summary>
internal sealed class AnswerCheck(Manifest manifest, SchemaStore schemas)
{
    /// <summary>Clients tell success from failure by these keys.</summary>
    private static readonly string[] _errorKeys = ["message", "errorCode", "errorCategoryKey"];

    public IEnumerable<Assertion> Check(string what, DeclaredAnswer declared, ReceivedResponse response)
    {
        foreach (var header in manifest.Headers)
            yield return Held($"{what} answers with {header.Name}", HeaderProblem(response, header.Name, header.Value));
        foreach (var header in declared.Headers)
            yield return Held($"{what} answers {response.Status} with {header}", HeaderProblem(response, header, null));
        if (declared.ContentType is { } type)
            yield return Held($"{what} answers as {type}", ContentTypeProblem(response, type));
        if (declared.Schema is { } schema)
            yield return Held($"{what} fits {schema}", string.Join("; ", BodyProblems(schema, declared, response)));
    }

    private IEnumerable<string> BodyProblems(string schema, DeclaredAnswer declared, ReceivedResponse response)
    {
        if (!JsonText.TryParse(Encoding.UTF8.GetString(response.Body), out var body, out var problem))
            return [$"the body: expected JSON, got {problem}"];
        return SchemaFailures.Of(schemas.Get(schema), body!).Concat(
            declared.ErrorCodes.Count > 0
                ? OneOf(body!, "errorCode", declared.ErrorCodes).Concat(OneOf(body!, "errorCategoryKey", declared.ErrorCategoryKeys))
                : TellsOfSuccess(body!));
    }

    private static IEnumerable<string> OneOf(JToken body, string field, IReadOnlyList<string> allowed) =>
        (body as JObject)?[field] is JValue { Value: string text } && !allowed.Contains(text)
            ? [$"{field}: expected one of {string.Join(", ", allowed)}, got \"{text}\" (X)"]
            : [];

    private static IEnumerable<string> TellsOfSuccess(JToken body) =>
        body is not JObject answer
            ? ["the body: expected an object (O)"]
            : _errorKeys.Where(key => answer.ContainsKey(key))
                .Select(key => $"{key}: expected no such key in a success, got {answer[key]!.ToString(Formatting.None)} (O)");

    private static string HeaderProblem(ReceivedResponse response, string name, string? value)
    {
        var got = Header(response, name);
        return got is null ? $"expected {(value is null ? "a value" : $"\"{value}\"")}, got no such header"
            : value is not null && got != value ? $"expected \"{value}\", got \"{got}\""
            : "";
    }

    private static string ContentTypeProblem(ReceivedResponse response, string type)
    {
        var expected = type + "; charset=utf-8";
        var got = Header(response, "Content-Type");
        return string.Equals(got?.Replace(" ", "", StringComparison.Ordinal), expected.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            ? ""
            : $"expected \"{expected}\", got {(got is null ? "no such header" : $"\"{got}\"")} (O)";
    }

    private static string? Header(ReceivedResponse response, string name) =>
        response.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static Assertion Status(string name, bool holds, string expected, ReceivedResponse response) =>
        Held(name, holds ? "" : $"expected {expected}, got {response.Status} {response.Reason}".TrimEnd());

    private static Assertion Held(string name, string problem) =>
        new(name, problem.Length == 0 ? null : problem, AssertionSource.Contract);
}
