using System.Text;
using KaizalaEmulator.Contracts.Contract;
using KaizalaEmulator.Contracts.Playing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Differences;

/// <summary>Holds what one target answered against what another did: status, content type, shape and constant values.</summary>
internal sealed class Comparison(Normaliser normaliser)
{
    private const int LongestValue = 120;
    private const string Nothing = "nothing";

    /// <summary>Compares two plays of one collection, request by request.</summary>
    public IEnumerable<Difference> Compare(IReadOnlyList<PlayedRequest> left, IReadOnlyList<PlayedRequest> right)
    {
        var others = right.GroupBy(Title).ToDictionary(group => group.Key, group => new Queue<PlayedRequest>(group));
        foreach (var one in left)
        {
            var other = others.TryGetValue(Title(one), out var queue) && queue.Count > 0 ? queue.Dequeue() : null;
            foreach (var difference in other is null ? [new(Title(one), "request", "played", "not played")] : Compare(one, other))
                yield return difference;
        }

        foreach (var extra in others.Values.SelectMany(queue => queue))
            yield return new(Title(extra), "request", "not played", "played");
    }

    private IEnumerable<Difference> Compare(PlayedRequest left, PlayedRequest right)
    {
        var title = Title(left);
        if (left.Response is not { } one || right.Response is not { } other)
            return left.Response == right.Response ? [] : [new(title, "answer", left.Error ?? "one", right.Error ?? "one")];
        if (one.Status != other.Status)
            return [new(title, "status", Answer(one), Answer(other))];
        if (ContentType(one) != ContentType(other))
            return [new(title, "content type", ContentType(one), ContentType(other))];
        return JsonText.TryParse(Text(one), out var leftBody, out _) && JsonText.TryParse(Text(other), out var rightBody, out _)
            ? Compare(title, "$", normaliser.Normalise(leftBody!), normaliser.Normalise(rightBody!))
            : CompareTexts(title, normaliser.Text(Text(one)), normaliser.Text(Text(other)));
    }

    private static IEnumerable<Difference> Compare(string title, string path, JToken? left, JToken? right) => (left, right) switch
    {
        (JObject one, JObject other) => one.Properties().Select(property => property.Name).Union(other.Properties().Select(property => property.Name))
            .SelectMany(name => Compare(title, $"{path}.{name}", one[name], other[name])),
        (JArray one, JArray other) => Lengths(title, path, one, other)
            .Concat(one.Zip(other).SelectMany((pair, index) => Compare(title, $"{path}[{index}]", pair.First, pair.Second))),
        _ => JToken.DeepEquals(left, right) ? [] : [new Difference(title, path, Shown(left), Shown(right))],
    };

    private static IEnumerable<Difference> Lengths(string title, string path, JArray left, JArray right) =>
        left.Count == right.Count ? [] : [new Difference(title, path, $"{left.Count} items", $"{right.Count} items")];

    private static IEnumerable<Difference> CompareTexts(string title, string left, string right) =>
        left == right ? [] : [new Difference(title, "body", Cut(left), Cut(right))];

    private static string Title(PlayedRequest request) => string.Join(" / ", request.Path);

    private static string Answer(ReceivedResponse response) => $"{response.Status} {Cut(Text(response))}";

    private static string Text(ReceivedResponse response) => Encoding.UTF8.GetString(response.Body);

    private static string ContentType(ReceivedResponse response) =>
        response.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? Nothing;

    private static string Shown(JToken? value) => value is null ? Nothing : Cut(value.ToString(Formatting.None));

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
