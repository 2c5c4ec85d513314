namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A Postman environment, or a set of globals, as exported to a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its variables, disabled ones included.</param>
public sealed record PostmanEnvironment(string Name, IReadOnlyList<Variable> Values)
{
    /// <summary>Reads an environment from a file.</summary>
    /// <exception cref="CollectionException">The file is absent, is no JSON, or is no environment.</exception>
    public static PostmanEnvironment Read(string path) => Parse(CollectionFile.ReadText(path), path);

    /// <summary>Reads an environment from its JSON.</summary>
    /// <exception cref="CollectionException">The text is no JSON or no environment.</exception>
    public static PostmanEnvironment Parse(string json) => Parse(json, "environment");

    /// <summary>The same with these variables set, existing ones overwritten.</summary>
    public PostmanEnvironment With(IEnumerable<KeyValuePair<string, string>> values)
    {
        var added = values.Select(value => new Variable(value.Key, value.Value)).ToList();
        return this with { Values = [.. Values.Where(old => added.TrueForAll(one => one.Key != old.Key)), .. added] };
    }

    private static PostmanEnvironment Parse(string json, string source)
    {
        using var document = CollectionFile.Parse(json, source);
        var root = new Node(document.RootElement, source);
        root.MustBeObject("a Postman environment");
        if (root["values"].IsMissing)
            throw root.Problem("a Postman environment has \"values\"; this has none. Export it from Postman again");

        return new PostmanEnvironment(root["name"].Text() ?? "", VariableReader.ReadAll(root["values"]));
    }
}
