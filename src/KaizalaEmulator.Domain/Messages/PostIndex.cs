using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>Every message and action of a world by its reference id.</summary>
public sealed class PostIndex
{
    private readonly Dictionary<ReferenceId, Post> _byId = [];

    /// <summary>The post of that id in a group, or null.</summary>
    public Post? Find(Group group, string referenceId) =>
        ReferenceId.TryParse(referenceId, out var id) && _byId.TryGetValue(id, out var post) && post.Group == group ? post : null;

    /// <summary>Puts a post into its group.</summary>
    internal void Add(Post post)
    {
        _byId.Add(post.Id, post);
        post.Group.Take(post);
    }
}
