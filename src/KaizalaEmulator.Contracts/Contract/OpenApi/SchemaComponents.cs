using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract.OpenApi;

/// <summary>The contract's schemas under <c>components/schemas</c>, each written once, however often it is referred to.</summary>
internal sealed class SchemaComponents(SchemaStore store)
{
    private const string Prefix = "#/components/schemas/";

    private readonly SchemaBundle _bundle = new(store.File, name => Prefix + name);
    private readonly SortedDictionary<string, JToken> _whole = new(StringComparer.Ordinal);

    /// <summary>A reference to a whole file, such as <c>groups/createGroup.request</c>.</summary>
    public JObject Refer(string name)
    {
        var key = name.Replace('/', '.');
        if (!_whole.ContainsKey(key))
            _whole.Add(key, _bundle.Add(name));
        return new JObject { ["$ref"] = Prefix + key };
    }

    /// <summary>The schema's title and description, for where it stands as a body.</summary>
    public (string Title, string Description) About(string name)
    {
        var file = store.File(name);
        return ((string?)file["title"] ?? name, (string?)file["description"] ?? "");
    }

    /// <summary>All that has been referred to, by name.</summary>
    public JObject Written()
    {
        var all = new SortedDictionary<string, JToken>(_whole, StringComparer.Ordinal);
        foreach (var (name, definition) in _bundle.Definitions)
            all[name] = definition;
        return new JObject(all.Select(schema => new JProperty(schema.Key, schema.Value)));
    }
}
