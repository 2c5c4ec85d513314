using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>A text sent in a group.</summary>
public sealed class Message : Post
{
    internal Message(ReferenceId id, Group group, User sender, DateTimeOffset sentAt, Addressed to, string text)
        : base(id, group, sender, sentAt, to) => Text = text;

    public string Text { get; }
}
