using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Phones;

/// <summary>Which part of a feed is wanted: all of it, so many posts before or after one, or only those that are named.</summary>
public sealed record FeedRange
{
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>How many at most: the latest ones, unless they come after one.</summary>
    public int? Limit { get; init; }

    public IReadOnlyList<string> Only { get; init; } = [];
}

/// <summary>What a person sees of a group, oldest first.</summary>
public sealed record FeedPage(Viewpoint View, IReadOnlyList<Post> Posts)
{
    /// <summary>Whether more follow in the direction that was asked for.</summary>
    public bool HasMore { get; init; }

    internal static Result<FeedPage> Read(PostIndex index, Viewpoint view, FeedRange range)
    {
        if (range is { Before: not null, After: not null })
            return Invalid.Field("after", "nothing beside before: a page begins at one end", Invalid.Quote(range.After));
        if (range.Limit is < 1)
            return Invalid.Field("limit", "a number of at least 1", $"{range.Limit}");
        if (range.Only.Count > 0)
        {
            var named = range.Only.Select(id => index.Find(view.Seat.Group, id)).OfType<Post>();
            return new FeedPage(view, [.. named.Where(view.Shows)]);
        }

        var all = view.Seat.Group.Posts;
        if (range.After is { } after)
        {
            return PlaceOf(index, view.Seat.Group, after) is var behind and >= 0
                ? Cut(view, all.Skip(behind + 1), range.Limit)
                : PhoneErrors.UnknownPost("after", after, view.Seat.Group.Id);
        }

        var end = all.Count;
        if (range.Before is { } before)
            end = PlaceOf(index, view.Seat.Group, before);
        if (end < 0)
            return PhoneErrors.UnknownPost("before", range.Before!, view.Seat.Group.Id);
        var page = Cut(view, Backwards(all, end), range.Limit);
        return page with { Posts = [.. page.Posts.Reverse()] };
    }

    private static FeedPage Cut(Viewpoint view, IEnumerable<Post> posts, int? limit)
    {
        var seen = posts.Where(view.Shows);
        if (limit is not { } most)
            return new FeedPage(view, [.. seen]);
        Post[] cut = [.. seen.Take(most)];
        return new FeedPage(view, cut) { HasMore = cut.Length == most && seen.Skip(most).Any() };
    }

    private static IEnumerable<Post> Backwards(IReadOnlyList<Post> posts, int end)
    {
        while (--end >= 0)
            yield return posts[end];
    }

    /// <summary>Where a post stands in its group, or -1. From the end: pages are asked for near it.</summary>
    private static int PlaceOf(PostIndex index, Group group, string id)
    {
        var post = index.Find(group, id);
        var place = group.Posts.Count - 1;
        while (place >= 0 && group.Posts[place] != post)
            place--;
        return place;
    }
}
