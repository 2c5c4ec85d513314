using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary>The examples of one schema: bodies that fit it, and twins of them with one promise broken.</summary>
internal sealed record Twins(IReadOnlyDictionary<string, string> Valid, IReadOnlyDictionary<string, string> Invalid)
{
    public static string Folder { get; } = Path.Combine(ContractFolder.OfRepository(AppContext.BaseDirectory)!, "examples");

    /// <summary>The names of all schemas that have examples; a seed's stand as files of their own.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Where(name => !name.StartsWith("seed/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static Twins Read(string name)
    {
        var file = (JObject)JsonText.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var valid = Entries(file, "valid").ToDictionary(entry => entry.Name, entry => entry.Value);
        return new Twins(
            valid.ToDictionary(entry => entry.Key, entry => entry.Value.ToString(Formatting.None)),
            Entries(file, "invalid").ToDictionary(entry => entry.Name, entry => Broken(valid, (JObject)entry.Value).ToString(Formatting.None)));
    }

    private static IEnumerable<JProperty> Entries(JObject file, string part) => ((JObject)file[part]!).Properties();

    /// <summary>The valid twin that <c>of</c> names, with one value removed, set, or both (renamed). Places are JSON pointers.</summary>
    private static JToken Broken(Dictionary<string, JToken> valid, JObject change)
    {
        var body = valid[(string)change["of"]!].DeepClone();
        if ((string?)change["remove"] is { } gone)
            Parent(body, gone, out var key).Remove(key);
        if ((string?)change["set"] is not { } place)
            return body;
        if (place.Length == 0)
            return change["to"]!;
        if (Holder(body, place, out var name) is JArray list)
            list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = change["to"]!;
        else
            Parent(body, place, out name)[name] = change["to"]!;
        return body;
    }

    private static JObject Parent(JToken body, string pointer, out string key) => (JObject)Holder(body, pointer, out key);

    private static JToken Holder(JToken body, string pointer, out string key)
    {
        var segments = pointer.Split('/')[1..];
        key = segments[^1];
        return segments[..^1].Aggregate(body, (token, segment) =>
            token is JArray list ? list[int.Parse(segment, System.Globalization.CultureInfo.InvariantCulture)] : token[segment]!);
    }
}
