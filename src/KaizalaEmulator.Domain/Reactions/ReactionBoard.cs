using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Reactions;

/// <summary>What a caller asks for when reacting.</summary>
public sealed record NewReaction(string? ReferenceId, string? SourceGroupId, string? Type, string? Comment);

/// <summary>The reactions of a world.</summary>
public sealed class ReactionBoard
{
    private readonly World _world;
    private readonly Dictionary<ReferenceId, PostReactions> _byPost = [];
    private readonly Dictionary<Group, List<PostReactions>> _byGroup = [];
    private ReactionCursor _last;

    internal ReactionBoard(World world) => _world = world;

    /// <summary>Likes or comments; a second like of the same person is the first one (inferred).</summary>
    public Result<Reaction> React(Caller caller, GroupId group, NewReaction wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.SourceGroupId))
            return Invalid.Missing("sourceGroupId", "the id of the group the message or action was sent in");
        if (string.IsNullOrWhiteSpace(wanted.ReferenceId))
            return Invalid.Missing("referenceId", "the reference id of a message or an action");
        var post = PostOf(caller, group, wanted.SourceGroupId, wanted.ReferenceId);
        if (!post.IsSuccess)
            return post.Error;
        var type = ReadType(wanted.Type);
        if (!type.IsSuccess)
            return type.Error;
        if (type.Value == ReactionType.Comment && string.IsNullOrWhiteSpace(wanted.Comment))
            return ReactionErrors.MissingComment;
        if (type.Value == ReactionType.Comment && wanted.Comment!.Length > MessageLimits.Characters)
            return ReactionErrors.TooLong(wanted.Comment.Length);

        var reactions = ReactionsTo(post.Value);
        if (type.Value == ReactionType.Like && reactions.LikeOf(caller.User) is { } liked)
            return liked;
        _last = _last.Next(_world.Now);
        var comment = type.Value == ReactionType.Comment ? wanted.Comment : null;
        var reaction = new Reaction(_world.Chance.NewId().ToString(), type.Value, caller.User, comment, _world.Now, _last);
        reactions.Add(reaction);
        _world.Events.Raise(new ReactionAddedEvent(post.Value, reaction));
        return reaction;
    }

    /// <summary>The reactions to one post.</summary>
    public Result<PostReactions> Of(Caller caller, GroupId group, string? sourceGroup, string referenceId) =>
        PostOf(caller, group, sourceGroup, referenceId).Map(post => Of(post) ?? new PostReactions(post));

    /// <summary>The reactions to everything in the group that changed behind a cursor and that the caller sees.</summary>
    public Result<List<PostReactions>> ChangedSince(Caller caller, GroupId group, string? sourceGroup, ReactionCursor cursor) =>
        Source(caller, group, sourceGroup).Map(source => !_byGroup.TryGetValue(source.Group, out var all)
            ? []
            : all.Where(reactions => reactions.LastChange.Ticks > cursor.Ticks
                && reactions.Post.IsVisibleTo(caller.User, source.Role)).ToList());

    /// <summary>The reactions to a post, or null when there are none yet.</summary>
    public PostReactions? Of(Post post) => _byPost.GetValueOrDefault(post.Id);

    /// <summary>Reads a wire value in any case.</summary>
    public static Result<ReactionType> ReadType(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "LIKE" => ReactionType.Like,
        "COMMENT" => ReactionType.Comment,
        null or "" => Invalid.Missing("reactionType", "\"Like\" or \"Comment\""),
        _ => Invalid.Field("reactionType", "\"Like\" or \"Comment\"", Invalid.Quote(text)),
    };

    private PostReactions ReactionsTo(Post post)
    {
        if (_byPost.TryGetValue(post.Id, out var known))
            return known;
        var reactions = _byPost[post.Id] = new PostReactions(post);
        if (!_byGroup.TryGetValue(post.Group, out var ofGroup))
            ofGroup = _byGroup[post.Group] = [];
        ofGroup.Add(reactions);
        return reactions;
    }

    private Result<Post> PostOf(Caller caller, GroupId group, string? sourceGroup, string referenceId) =>
        Source(caller, group, sourceGroup).Then<Post>(source =>
            _world.Posts.Find(source.Group, referenceId) is { } post && post.IsVisibleTo(caller.User, source.Role)
                ? post
                : ReactionErrors.UnknownReference(referenceId, source.Group.Id));

    /// <summary>The group a post was sent in: the group itself or, for a sub-group, one above it.</summary>
    private Result<Seat> Source(Caller caller, GroupId group, string? sourceGroup) =>
        _world.Groups.SeatOf(caller, group).Then<Seat>(seat =>
        {
            if (string.IsNullOrWhiteSpace(sourceGroup))
                return seat;
            var source = _world.Groups.Find(GroupId.Of(sourceGroup));
            return source is not null && seat.Group.Ancestry().Contains(source)
                ? seat with { Group = source }
                : ReactionErrors.UnknownSource(sourceGroup, group);
        });
}
