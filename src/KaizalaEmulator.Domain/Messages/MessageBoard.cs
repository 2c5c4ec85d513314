using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>A message sent, and the addressees it did not reach.</summary>
public sealed record MessageSent(Message Message, IReadOnlyList<FailedSubscriber> Failed);

/// <summary>The messages of a world.</summary>
public sealed class MessageBoard
{
    private readonly World _world;

    internal MessageBoard(World world) => _world = world;

    /// <summary>Sends a text in a group.</summary>
    public Result<MessageSent> Send(Caller caller, GroupId groupId, string? text, Address address)
    {
        var seat = _world.Groups.SeatOf(caller, groupId).Then(found => found.AtLeast(Role.Member, "send messages"));
        if (!seat.IsSuccess)
            return seat.Error;
        if (string.IsNullOrWhiteSpace(text))
            return MessageErrors.Missing;
        if (text.Length > MessageLimits.Characters)
            return MessageErrors.TooLong(text.Length);
        return _world.Addressing.Resolve(seat.Value, address).Map(to =>
        {
            var message = Post(seat.Value.Group, caller.User, text, _world.Now, to);
            _world.Events.Raise(new MessageSentEvent(message));
            return new MessageSent(message, to.Failed);
        });
    }

    /// <summary>Puts a message into a group as it is: seeds do this.</summary>
    public Message Post(Group group, User sender, string text, DateTimeOffset sentAt, Addressed? to = null)
    {
        var message = new Message(
            new ReferenceId(_world.Chance.NewId()), group, sender, sentAt, to ?? new Addressed(Audience.Members), text);
        _world.Posts.Add(message);
        return message;
    }
}
