using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>A request with the items around it, outermost first; the first is the collection itself.</summary>
internal sealed record PlayStep(CollectionRequest Request, IReadOnlyList<CollectionItem> Ancestors)
{
    /// <summary>All that its scripts, auth and behaviour come from, outermost first.</summary>
    public IEnumerable<CollectionItem> Chain => [.. Ancestors, Request];
}

/// <summary>Which requests are played, and in what order.</summary>
internal static class PlayOrder
{
    public static IReadOnlyList<PlayStep> Of(PostmanCollection collection, string? only)
    {
        var all = Flatten(collection.Root, [collection.Root]).ToList();
        if (only is null)
            return all;

        var chosen = all.FindAll(step => step.Chain.Skip(1).Any(item => item.Name == only || item.Id == only));
        if (chosen.Count > 0)
            return chosen;

        var names = all.SelectMany(step => step.Ancestors.Skip(1)).Select(folder => folder.Name).Distinct().ToList();
        throw new CollectionException(
            $"no folder or request is named \"{only}\"; the folders are {(names.Count == 0 ? "none" : string.Join(", ", names.Select(name => $"\"{name}\"")))}");
    }

    /// <summary>The place of a request by its name or id; past the end where there is none, as Newman ends the run then.</summary>
    public static int Find(IReadOnlyList<PlayStep> order, string name)
    {
        for (var at = 0; at < order.Count; at++)
        {
            if (order[at].Request.Name == name || order[at].Request.Id == name)
                return at;
        }

        return order.Count;
    }

    private static IEnumerable<PlayStep> Flatten(CollectionFolder folder, IReadOnlyList<CollectionItem> ancestors) => folder.Items.SelectMany(item =>
        item is CollectionRequest request ? [new PlayStep(request, ancestors)] : Flatten((CollectionFolder)item, [.. ancestors, item]));
}
