namespace KaizalaEmulator.Contracts.Collections;

/// <summary>A Postman collection, format v2.1 (https://schema.postman.com/json/collection/v2.1.0/docs/).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Root">Everything in it, with the variables, auth and scripts of the collection itself.</param>
public sealed record PostmanCollection(string Name, CollectionFolder Root)
{
    /// <summary>The folder against which relative files of bodies resolve; null for the working directory.</summary>
    public string? BaseFolder { get; init; }

    /// <summary>All requests, in the order in which they are played.</summary>
    public IEnumerable<CollectionRequest> Requests => Flatten(Root);

    /// <summary>Reads a collection from a file; relative files of its bodies resolve against that file's folder.</summary>
    /// <exception cref="CollectionException">The file is absent, is no JSON, or is no v2.1 collection.</exception>
    public static PostmanCollection Read(string path) =>
        Parse(CollectionFile.ReadText(path), path) with { BaseFolder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) };

    /// <summary>Reads a collection from its JSON.</summary>
    /// <exception cref="CollectionException">The text is no JSON or no v2.1 collection.</exception>
    public static PostmanCollection Parse(string json) => Parse(json, "collection");

    private static PostmanCollection Parse(string json, string source)
    {
        using var document = CollectionFile.Parse(json, source);
        return CollectionReader.Read(new Node(document.RootElement, source));
    }

    private static IEnumerable<CollectionRequest> Flatten(CollectionFolder folder) =>
        folder.Items.SelectMany(item => item is CollectionRequest request ? [request] : Flatten((CollectionFolder)item));
}
