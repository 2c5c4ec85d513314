namespace KaizalaEmulator.Contracts.Collections;

/// <summary>Reads folders and requests with what hangs on them.</summary>
internal static class CollectionReader
{
    private const string Schema = "v2.1";

    public static PostmanCollection Read(Node root)
    {
        root.MustBeObject("a Postman collection");
        // The API wraps a collection, the file does not.
        var collection = root["collection"].IsMissing ? root : root["collection"];
        var info = collection["info"];
        if (info.IsMissing)
            throw collection.Problem("a Postman collection of v2.1 has \"info\"; this has none. Export it from Postman as \"Collection v2.1\"");

        var schema = info["schema"].Text();
        if (schema is null || !schema.Contains(Schema, StringComparison.Ordinal))
            throw info["schema"].Problem($"expected the schema of v2.1, got {schema ?? "none"}. Export it from Postman as \"Collection v2.1\"");

        var folder = new CollectionFolder([]) { Items = ReadItems(collection, []) };
        return new PostmanCollection(info["name"].Text() ?? "", (CollectionFolder)AddCommon(folder, collection));
    }

    private static List<CollectionItem> ReadItems(Node parent, IReadOnlyList<string> path)
    {
        if (parent["item"].IsMissing)
            throw parent.Problem("expected \"item\" with the requests, got none");

        return [.. parent["item"].Items().Select(item => ReadItem(item, path))];
    }

    private static CollectionItem ReadItem(Node item, IReadOnlyList<string> path)
    {
        item.MustBeObject("a request or folder");
        IReadOnlyList<string> own = [.. path, item["name"].Text() ?? item["id"].Text() ?? "(unnamed)"];
        var named = item with { Place = string.Join(" / ", own) };
        return item["request"].IsMissing
            ? AddCommon(new CollectionFolder(own) { Items = ReadItems(named, own) }, named)
            : AddCommon(new CollectionRequest(own, RequestReader.Read(named["request"])), named);
    }

    private static CollectionItem AddCommon(CollectionItem item, Node node) => item with
    {
        Id = node["id"].Text() ?? node["_postman_id"].Text(),
        Variables = VariableReader.ReadAll(node["variable"]),
        Auth = AuthReader.Read(node["auth"]),
        Scripts = [.. node["event"].Items().Where(one => !one["disabled"].Flag()).SelectMany(one => ReadScript(one, item.Place))],
        Behaviour = node["protocolProfileBehavior"].Properties().ToDictionary(one => one.Name, one => one.Value.TextOrJson() ?? ""),
    };

    private static IEnumerable<CollectionScript> ReadScript(Node node, string place)
    {
        var listen = node["listen"].Text();
        if (listen is not ("test" or "prerequest"))
            throw new CollectionException($"{place}: a script listens to \"prerequest\" or \"test\", not to \"{listen}\"");

        var script = node["script"];
        if (!script["src"].IsMissing)
            throw new CollectionException($"{place}: {listen} script: \"src\" is not supported; write the script into \"exec\"");

        var exec = script.IsText ? script : script["exec"];
        var source = exec.IsArray ? string.Join('\n', exec.Items().Select(line => line.Text())) : exec.Text() ?? "";
        if (!string.IsNullOrWhiteSpace(source))
            yield return new CollectionScript(listen == "prerequest", source, $"{place}: {(listen == "test" ? "test" : "pre-request")} script");
    }
}
