using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>What is sent in a group: a message or an action. One stands in memory per post, so it holds no more than it must.</summary>
public abstract class Post
{
    private protected Post(ReferenceId id, Group group, User sender, DateTimeOffset sentAt, Addressed to)
    {
        Id = id;
        Group = group;
        Sender = sender;
        SentAt = sentAt;
        Audience = to.Audience;
        ReplyTo = to.ReplyTo;
    }

    public ReferenceId Id { get; }

    public Group Group { get; }

    public User Sender { get; }

    public DateTimeOffset SentAt { get; }

    public Audience Audience { get; }

    /// <summary>The post this one answers, if any.</summary>
    public Post? ReplyTo { get; }

    /// <summary>Whether a person of that role sees it: members all of it, subscribers what is meant for them and what they sent.</summary>
    public bool IsVisibleTo(User user, Role role) =>
        role >= Role.Member || Audience.Includes(user) || Sender == user;
}
