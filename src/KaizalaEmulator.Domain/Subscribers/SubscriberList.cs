using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Subscribers;

/// <summary>
/// The subscribers of a public group in the order of subscribing. A place is a number that is never given twice, so a
/// page that begins behind a place is the same whoever leaves or comes meanwhile.
/// </summary>
public sealed class SubscriberList
{
    private readonly Group _group;
    private readonly List<(long Place, User User)> _ordered = [];
    private readonly Dictionary<UserId, long> _places = [];
    private long _lastPlace;

    internal SubscriberList(Group group) => _group = group;

    public int Count => _ordered.Count;

    /// <summary>Subscribers who have never signed in.</summary>
    public int UnprovisionedCount { get; private set; }

    public bool Contains(User user) => _places.ContainsKey(user.Id);

    /// <summary>Up to <paramref name="count"/> subscribers behind a place, and the place to go on from while more follow.</summary>
    public SubscriberPage After(long place, int count)
    {
        var start = IndexAfter(place);
        var page = _ordered.GetRange(start, Math.Min(count, _ordered.Count - start));
        long? next = start + page.Count < _ordered.Count ? page[^1].Place : null;
        return new SubscriberPage([.. page.Select(row => row.User)], next);
    }

    /// <summary>Adds a person; false when they subscribe already.</summary>
    public bool Add(User user)
    {
        if (!_places.TryAdd(user.Id, _lastPlace + 1))
            return false;
        _ordered.Add((++_lastPlace, user));
        UnprovisionedCount += user.IsProvisioned ? 0 : 1;
        user.Joined(_group);
        return true;
    }

    public bool Remove(User user)
    {
        if (!_places.Remove(user.Id, out var place))
            return false;
        _ordered.RemoveAt(IndexAfter(place) - 1);
        UnprovisionedCount -= user.IsProvisioned ? 0 : 1;
        user.Left(_group);
        return true;
    }

    internal void CountProvisioned(User user) => UnprovisionedCount -= Contains(user) ? 1 : 0;

    private int IndexAfter(long place)
    {
        var (low, high) = (0, _ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ordered[middle].Place <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A page of subscribers; <c>Next</c> is the place to go on from, null on the last page.</summary>
public sealed record SubscriberPage(IReadOnlyList<User> Subscribers, long? Next);
