using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Reactions;

/// <summary>The likes and comments of one post, in the order of coming.</summary>
public sealed class PostReactions
{
    private readonly Dictionary<User, Reaction> _likes = [];
    private readonly List<Reaction> _all = [];

    internal PostReactions(Post post) => Post = post;

    public Post Post { get; }

    public int Likes => _likes.Count;

    public int Comments => _all.Count - _likes.Count;

    public IReadOnlyList<Reaction> All => _all;

    /// <summary>The place of the latest change.</summary>
    public ReactionCursor LastChange => _all.Count == 0 ? default : _all[^1].Cursor;

    public Reaction? LikeOf(User user) => _likes.GetValueOrDefault(user);

    internal void Add(Reaction reaction)
    {
        _all.Add(reaction);
        if (reaction.Type == ReactionType.Like)
            _likes.Add(reaction.User, reaction);
    }
}
