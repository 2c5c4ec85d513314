using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>What one listing is of: a group's actions of one kind or, of packages, of one package.</summary>
internal readonly record struct ActionShelf(Group Group, ActionKind Kind, PackageId? Package)
{
    public static ActionShelf Of(ActionPost action) =>
        new(action.Group, action.Kind, (action.Content as Form)?.Package?.Id);
}

/// <summary>Finds actions by id, and pages of them by kind and time, however many a group has.</summary>
internal sealed class ActionIndex
{
    private static readonly List<ActionPost> None = [];

    private readonly Dictionary<ActionId, ActionPost> _byId = [];
    private readonly Dictionary<ActionShelf, List<ActionPost>> _shelves = [];

    public ActionPost? Find(ActionId id) => _byId.GetValueOrDefault(id);

    public void Add(ActionPost action)
    {
        if (action.ActionId is { } id)
            _byId.Add(id, action);
        if (!ActionKinds.CanBeListed(action.Kind))
            return;
        var key = ActionShelf.Of(action);
        if (!_shelves.TryGetValue(key, out var shelf))
            shelf = _shelves[key] = [];
        // Nearly always the end: only seeds send in the past.
        shelf.Insert(FirstAfter(shelf, action.SentAt), action);
    }

    /// <summary>From a time on, oldest first; without one, newest first.</summary>
    public IEnumerable<ActionPost> Read(ActionShelf key, DateTimeOffset? from)
    {
        var shelf = _shelves.GetValueOrDefault(key, None);
        if (from is not { } time)
        {
            for (var i = shelf.Count - 1; i >= 0; i--)
                yield return shelf[i];
            yield break;
        }

        for (var i = FirstAfter(shelf, time.AddTicks(-1)); i < shelf.Count; i++)
            yield return shelf[i];
    }

    private static int FirstAfter(List<ActionPost> shelf, DateTimeOffset time)
    {
        var (low, high) = (0, shelf.Count);
        if (high == 0 || shelf[^1].SentAt <= time)
            return high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shelf[middle].SentAt <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
