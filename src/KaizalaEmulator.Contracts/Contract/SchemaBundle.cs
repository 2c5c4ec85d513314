using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Contract;

/// <summary>Puts a schema and all it refers to in other files into one document, so that it is read once and stands alone.</summary>
internal sealed class SchemaBundle
{
    private readonly Func<string, JObject> _read;
    private readonly Func<string, string> _refer;
    private readonly Dictionary<string, JToken> _definitions = new(StringComparer.Ordinal);

    /// <param name="read">The schema file of a name such as <c>groups/types</c>.</param>
    /// <param name="refer">From a definition's name to the reference that is written for it.</param>
    public SchemaBundle(Func<string, JObject> read, Func<string, string> refer)
    {
        _read = read;
        _refer = refer;
    }

    /// <summary>What has been referred to so far, by name.</summary>
    public IReadOnlyDictionary<string, JToken> Definitions => _definitions;

    /// <summary>A whole file, without its own definitions.</summary>
    public JObject Add(string name)
    {
        var body = new JObject(_read(name).Properties().Where(property => property.Name is not ("definitions" or "$schema")));
        return (JObject)Rewrite(body, name);
    }

    private JToken Rewrite(JToken token, string file) => token switch
    {
        JObject node => new JObject(node.Properties().Select(property =>
            new JProperty(property.Name, property.Name == "$ref" ? Refer((string)property.Value!, file) : Rewrite(property.Value, file)))),
        JArray list => new JArray(list.Select(item => Rewrite(item, file))),
        _ => token.DeepClone(),
    };

    private string Refer(string reference, string file)
    {
        var (path, fragment) = reference.Split('#') is [var before, var after] ? (before, after) : (reference, "");
        var target = path.Length == 0 ? file : Resolve(path, file);
        var definition = fragment.Split('/')[^1];
        var name = (definition.Length == 0 ? target : $"{target}.{definition}").Replace('/', '.');
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = JValue.CreateNull(); // A schema may refer to itself.
            _definitions[name] = definition.Length == 0
                ? Add(target)
                : Rewrite(_read(target)["definitions"]?[definition] ?? throw Missing(reference, file), target);
        }

        return _refer(name);
    }

    /// <summary>From <c>../shared/types.json</c> in <c>groups/types</c> to <c>shared/types</c>.</summary>
    private static string Resolve(string path, string file)
    {
        var segments = new Stack<string>(file.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
                segments.Pop();
            else if (segment != ".")
                segments.Push(segment);
        }

        return string.Join('/', segments.Reverse())[..^".json".Length];
    }

    private static InvalidDataException Missing(string reference, string file) =>
        new($"contracts/schemas/{file}.json refers to {reference}, which is not there.");
}
