using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>What a caller asks for when sending a message.</summary>
public sealed record NewMessage(string? Text)
{
    public IReadOnlyList<string> Subscribers { get; init; } = [];
    public string? ReplyTo { get; init; }
}

/// <summary>The messages of a world.</summary>
public sealed class MessageBoard
{
    private readonly World _world;
    private readonly Dictionary<ReferenceId, Group> _groupOf = [];

    internal MessageBoard(World world) => _world = world;

    /// <summary>Sends a text in a group.</summary>
    public Result<Message> Send(Caller caller, GroupId groupId, NewMessage wanted)
    {
        var seat = _world.Groups.SeatOf(caller, groupId).Then(found => found.AtLeast(Role.Member, "send messages"));
        if (!seat.IsSuccess)
            return seat.Error;
        if (string.IsNullOrWhiteSpace(wanted.Text))
            return MessageErrors.Missing;
        if (wanted.Text.Length > MessageLimits.Characters)
            return MessageErrors.TooLong(wanted.Text.Length);
        var group = seat.Value.Group;
        if (wanted.Subscribers.Count > 0 && group.Type == GroupType.Group)
            return MessageErrors.SubscribersOnFlatGroup(group.Id);
        ReferenceId? replyTo = null;
        if (!string.IsNullOrWhiteSpace(wanted.ReplyTo))
        {
            if (!ReferenceId.TryParse(wanted.ReplyTo, out var id) || _groupOf.GetValueOrDefault(id) != group)
                return MessageErrors.UnknownReference(wanted.ReplyTo);
            replyTo = id;
        }

        return Post(group, caller.User, wanted.Text, _world.Now, replyTo);
    }

    /// <summary>Puts a message into a group as it is: seeds do this.</summary>
    public Message Post(Group group, User sender, string text, DateTimeOffset sentAt, ReferenceId? replyTo = null)
    {
        var message = new Message(new ReferenceId(_world.Chance.NewId()), sender, text, sentAt, replyTo);
        group.Post(message);
        _groupOf.Add(message.Id, group);
        return message;
    }
}
