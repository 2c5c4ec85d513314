using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>A text sent in a group. One stands in memory per message sent, so it holds no more than it must.</summary>
public sealed class Message
{
    internal Message(ReferenceId id, User sender, string text, DateTimeOffset sentAt, ReferenceId? replyTo)
    {
        Id = id;
        Sender = sender;
        Text = text;
        SentAt = sentAt;
        ReplyTo = replyTo;
    }

    public ReferenceId Id { get; }

    public User Sender { get; }

    public string Text { get; }

    public DateTimeOffset SentAt { get; }

    public ReferenceId? ReplyTo { get; }
}
