using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>For which subscribers of a public group a post is meant, besides the group's members.</summary>
public sealed class Audience
{
    /// <summary>A plain group post: for members alone.</summary>
    public static readonly Audience Members = new(null);

    /// <summary>For every subscriber, those who come later included.</summary>
    public static readonly Audience AllSubscribers = new(null);

    private readonly HashSet<User>? _subscribers;

    private Audience(HashSet<User>? subscribers) => _subscribers = subscribers;

    /// <summary>The subscribers a directed post names; empty for the other two kinds.</summary>
    public IReadOnlyCollection<User> Named => _subscribers is null ? [] : _subscribers;

    public static Audience Of(IEnumerable<User> subscribers) => new([.. subscribers]);

    public bool Includes(User user) => this == AllSubscribers || (_subscribers?.Contains(user) ?? false);

    /// <summary>Whether two posts are meant for the same subscribers.</summary>
    public bool SameAs(Audience other) =>
        this == other || (_subscribers is not null && other._subscribers is not null && _subscribers.SetEquals(other._subscribers));
}
